import type { Finding } from './findings/index.ts';
import { languages, type Words } from './lang/index.ts';
import type { Locale } from './model/index.ts';
import type { NoteBlock } from './notes.ts';
import { byFile, countText, hasErrors, placeOf, sentenceOf } from './report.ts';

/** What a preview has to say besides the site itself. */
export interface PreviewState {
  locale: Locale;
  findings: Finding[];
  /** Ids of the groups that have a site to look at. */
  groups: string[];
  /** What only the author may read; absent when nobody watches. */
  notes?: NoteBlock[];
  /** An address that was asked for and is not there. */
  missing?: string;
}

/** Loads the page again when something was built. */
export const previewScript = `const events = new EventSource('/__tv/events');
events.onmessage = () => location.reload();
addEventListener('pagehide', () => events.close());
`;

export const previewStyle = `.tv-preview { font: 16px/1.5 system-ui, sans-serif; color: #22262b; background: #fbf8f3; }
.tv-preview main { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
.tv-preview li { margin: .5rem 0; }
.tv-preview code { font-weight: 600; overflow-wrap: anywhere; }
.tv-error { color: #8c1d13; } .tv-warning { color: #7a4b00; } .tv-hint { color: #0b5e70; }
.tv-overlay { font: 16px/1.5 system-ui, sans-serif; background: #8c1d13; color: #fff; padding: .75rem 1rem; position: sticky; top: 0; z-index: 9; max-height: 50vh; overflow: auto; }
.tv-overlay :is(a, span) { color: inherit; } .tv-overlay ul { margin: .25rem 0; padding-left: 1.25rem; }
@media print { .tv-overlay { display: none; } }
`;

/** The page at the root: the sites there are, and everything found. */
export function startPage({ locale, findings, groups, missing, notes = [] }: PreviewState): string {
  const words = languages[locale];
  const { page } = words.commands;
  const sites = groups.map((group) => `<li><a href="/${encodeURI(group)}/index.html">${escaped(group)}</a></li>`).join('');
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${page.title}</title><link rel="stylesheet" href="/__tv/preview.css"><script src="/__tv/preview.js" defer></script></head>
<body class="tv-preview"><main>
${missing === undefined ? '' : `<p class="tv-error">${escaped(missing)}: ${page.notThere}</p>`}
<h1>${page.sites}</h1>
${groups.length > 0 ? `<ul>${sites}</ul>` : `<p>${page.noSites}</p>`}
<h2 id="findings">${page.title}</h2>
<p>${findings.length === 0 ? words.commands.nothingFound : countText(findings, words)}</p>
${byFile(findings)
  .map(([file, group]) => `<h3>${escaped(file)}</h3>${listOf(group, words)}`)
  .join('\n')}
${notes.map(noteOf).join('\n')}
</main></body></html>
`;
}

function noteOf({ title, lead, lines }: NoteBlock): string {
  return `<h2>${escaped(title)}</h2><p>${escaped(lead)}</p><ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`;
}

/** What stands above the last good page while the folder cannot be built; nothing when it can. */
export function overlay({ locale, findings }: PreviewState): string {
  const words = languages[locale];
  if (!hasErrors(findings)) return '';
  const errors = findings.filter(({ level }) => level === 'error');
  const { page } = words.commands;
  return `<aside class="tv-overlay"><p>${page.overlay(errors.length)}</p>${listOf(errors.slice(0, 5), words)}<a href="/#findings">${page.show}</a></aside>`;
}

function listOf(findings: readonly Finding[], words: Words): string {
  const items = findings.map((finding) => {
    const level = words.commands.level[finding.level];
    const sentence = escaped(sentenceOf(finding, { words, showValues: true }));
    return `<li><code>${escaped(placeOf(finding))}</code> <span class="tv-${finding.level}">${finding.code} ${level}</span> ${sentence}</li>`;
  });
  return `<ul>${items.join('')}</ul>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
