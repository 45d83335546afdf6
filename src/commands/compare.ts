import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { today } from '../clock.ts';
import { tellFindings, wordsFor, type Call, type Command } from '../command.ts';
import { finding, type Finding } from '../findings/index.ts';
import { createFormatter } from '../format.ts';
import { ledgerPath, parseLedger } from '../ledger/parse.ts';
import type { Definitions, Ledger } from '../model/index.ts';
import { nearest } from '../nearest.ts';
import { definitionsOf } from '../publish.ts';
import { compareSides } from '../release/compare.ts';
import { comparisonText } from '../release/comparison-text.ts';
import { findKept, isNow, isReleaseWord, keptReleases } from '../release/kept.ts';
import { readManifest } from '../release/manifest.ts';
import { sideNow, sideOf, type Side } from '../release/side.ts';
import { hasErrors } from '../report.ts';

/** Says in words what changed between two releases of an edition, or between the last one and today. */
export const compare: Command = {
  id: 'compare',
  word: 'vergelijk',
  alias: 'compare',
  asks: 'edition',
  further: { name: 'release', most: 2, fits: isReleaseWord },
  options: ['at', 'language'],
  needsFolder: true,
  async run(call) {
    const { root, terminal } = call;
    const { ledger, findings: damage } = parseLedger(await readFile(join(root, ledgerPath), 'utf8').catch(() => null));
    const definitions = await definitionsOf(root);
    const words = wordsFor(call, definitions);
    const { from, to, findings } = damage.length > 0 ? { from: null, to: null, findings: damage } : await bothSides(call, ledger);
    if (!from || !to) {
      tellFindings(call, findings, words);
      return hasErrors(findings) ? 1 : 0;
    }
    const { locale, firstMonth } = to.definitions.organisation;
    const comparing = { words, format: createFormatter(call.locale ?? locale, words, firstMonth) };
    terminal.say(comparisonText({ from, to }, compareSides({ from, to }, comparing), comparing));
    return 0;
  },
};

interface Found {
  from: Side | null;
  to: Side | null;
  findings: Finding[];
}

/** The two that were asked for, the older first: without any the newest release and today, with one that release and today. */
async function bothSides({ root, subject, further, options }: Call, ledger: Ledger): Promise<Found> {
  const kept = keptReleases(ledger, subject);
  const none = (found: Finding): Found => ({ from: null, to: null, findings: [found] });
  if (kept.length === 0) return none(unknownEdition(ledger, subject, await definitionsOf(root)));
  const typed = further.length === 0 ? [String(kept.at(-1)?.version)] : further.filter((word) => !isNow(word));
  const asked = typed.map((word) => ({ word, release: findKept(kept, word) }));
  const unknown = asked.find(({ release }) => release === null);
  const possible = kept.map(({ version }) => String(version));
  if (unknown) return none(finding('TV-835', place, { edition: subject, found: unknown.word, possible }));
  const releases = asked.flatMap(({ release }) => release ?? []).sort((a, b) => a.version - b.version);
  const [older = kept.at(-1)!, newer] = releases;
  const from = await sideOf(root, older, ledger);
  if (!from) return none(finding('TV-727', place, { release: older.folder }));
  if (newer) {
    const to = await sideOf(root, newer, ledger);
    return to ? { from, to, findings: [] } : none(finding('TV-727', place, { release: newer.folder }));
  }
  const like = await readManifest(join(root, 'releases', older.folder));
  const now = await sideNow(root, {
    edition: subject,
    date: options.at ?? today(),
    today: today(),
    like: like?.manifest ?? null,
  });
  return { from, to: now.side, findings: now.findings };
}

const place = { file: ledgerPath, line: null };

function unknownEdition({ lines }: Ledger, edition: string, definitions: Definitions | null): Finding {
  const isKnown = definitions?.editions.some(({ id }) => id === edition) ?? false;
  const published = [...new Set(lines.flatMap((line) => (line.kind === 'release' ? [line.edition] : [])))];
  return isKnown
    ? finding('TV-840', place, { edition })
    : finding('TV-720', place, { edition, possible: nearest(edition, published) });
}
