import { mkdir, mkdtemp, cp, rm, writeFile, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/site.ts';
import { printed } from './built.ts';
import type { SiteFile } from './read-site.ts';
import { keyText, type Definitions, type PublishableSet } from '../../src/model/index.ts';

const project = join(import.meta.dirname, '../..');

describe('a site holds nothing of another group', { timeout: 300_000 }, () => {
  test('not in the sample: no story, unit, number or id of the teams’ pages lies in the public folder', async () => {
    const { definitions, sets, sites } = await compile(project);
    expect(definitions).not.toBeNull();
    if (definitions) expect(leaksOf({ definitions, sets, files: await printed(sites, project) })).toEqual([]);
  });

  test('not when a unit, a story and an indicator are in an internal edition only', async () => {
    const root = await mkdtemp(join(tmpdir(), 'tv-secret-'));
    try {
      await writeSecret(root);
      const { definitions, sets, sites } = await compile(root);
      expect(definitions).not.toBeNull();
      if (!definitions) return;
      const files = await printed(sites, root);
      const [open, closed] = [textOf(files, 'openbaar'), textOf(files, 'intern')];
      for (const secret of ['Zandbank', 'zandbank', 'Zeepaardje', 'over-zandbank', 'geheim-cijfer', 'Stille vraag']) {
        expect(closed.includes(secret), `intern: ${secret}`).toBe(true);
        expect(open.includes(secret), `openbaar: ${secret}`).toBe(false);
      }
      expect(leaksOf({ definitions, sets, files })).toEqual([]);
    } finally {
      await rm(root, { recursive: true });
    }
  });
});

interface Shown {
  definitions: Definitions;
  sets: Map<string, PublishableSet>;
  files: SiteFile[];
}

/** What only stricter editions hold, and is found in the files of another group. */
function leaksOf({ definitions, sets, files }: Shown): string[] {
  return definitions.organisation.groups.flatMap(({ id: group }) => {
    const text = textOf(files, group);
    const mine = definitions.editions.filter(({ visibility }) => visibility === group);
    const others = definitions.editions.filter(({ visibility }) => visibility !== group);
    const known = new Set(mine.flatMap(({ id }) => [...(sets.get(id)?.numbers.keys() ?? [])]));
    const keys = others.flatMap(({ id }) => [...(sets.get(id)?.numbers.values() ?? [])].map(({ key }) => keyText(key)));
    const ids = others.map(({ id }) => id).filter((id) => !mine.some((own) => own.id.includes(id)));
    const units = new Set(mine.flatMap(({ id }) => [...(sets.get(id)?.states.keys() ?? [])].map((block) => block.split('/')[1])));
    const names = definitions.organisation.units
      .filter(({ id, name }) => !units.has(id) && name !== definitions.organisation.name)
      .map(({ name }) => name);
    const sentences = storySentences(definitions, files, mine);
    // Keys are many and look alike: all that stand in the text are collected once.
    const written = new Set(text.match(/[\w-]+@[0-9a-f]{8}\/[^\s"<>;,]+#[\w-]+/g));
    const leakedKeys = keys.filter((key) => !known.has(key) && written.has(key));
    const leaked = [...new Set([...ids, ...names, ...sentences])].filter((secret) => text.includes(secret));
    return [...new Set([...leakedKeys, ...leaked])].map((secret) => `${group}: ${secret}`);
  });
}

/** Sentences of stories that stand on no page of a group and that no edition of it names, though their first words would be found if one did. */
function storySentences({ stories }: Definitions, files: SiteFile[], mine: Definitions['editions']): string[] {
  const group = mine[0]?.visibility ?? '';
  const pages = files.filter(({ path }) => path.startsWith(`${group}/`) && path.endsWith('.html')).map(({ text }) => text);
  const named = JSON.stringify(mine);
  // A translation may be read wherever its original may, and nowhere else.
  const others = stories.filter(({ id, translates }) =>
    [id, ...(translates ? [translates] : [])].every(
      (one) => !named.includes(`"${one}"`) && !pages.some((text) => text.includes(`verhaal-${one}`)),
    ),
  );
  const told = stories
    .filter((story) => !others.includes(story))
    .map(({ body }) => body)
    .join('\n');
  const own = others.flatMap(({ id, body, title }) => [
    `verhaal-${id}`,
    ...(body.match(/[^\s{}*_[\]()<>'"’‘“”][^\n{}*_[\]()<>'"’‘“”.!?]{40,}[.!?]/g) ?? []),
    ...(title.length > 12 ? [`>${title}<`] : []),
  ]);
  return own.filter((sentence) => !told.includes(sentence));
}

function textOf(files: SiteFile[], group: string): string {
  return files
    .filter(({ path }) => path.startsWith(`${group}/`))
    .map(({ path, text }) => `${path}\n${text}`)
    .join('\n');
}

/** The template with a team, a story and an indicator that only an internal edition shows. */
async function writeSecret(root: string): Promise<void> {
  await cp(join(project, 'src/template'), root, { recursive: true });
  await rm(join(root, 'content/verhalen'), { recursive: true, force: true });
  const { writeOrganisation } = await import('../bench/organisation.ts');
  await writeOrganisation(root, 4);
  const change = async (path: string, swap: (text: string) => string) =>
    writeFile(join(root, path), swap(await readFile(join(root, path), 'utf8')));
  await change('content/organisatie.md', (text) =>
    text
      .replace('groepen:', 'groepen:\n  - { id: openbaar, naam: Iedereen, openbaar: ja }')
      .replace('{ id: team-3, naam: Team 3, onder: soort-3 }', '{ id: zandbank, naam: Zandbank, onder: soort-3 }'),
  );
  await change('data/trajecten.csv', (text) => text.replaceAll('team-3', 'zandbank'));
  await change('content/indicatoren/cijfer.md', (text) =>
    text.replace('titel: Indicator cijfer', 'titel: Stille vraag').replace(/^vraag: .*$/m, 'vraag: geheim-cijfer?'),
  );
  const story = [
    '---',
    'titel: Zeepaardje',
    'soort: duiding',
    'van: Zandbank, vier medewerkers',
    'bij:',
    '  - { indicator: uitval, eenheid: zandbank, periode: 2025-H2 }',
    '---',
    '',
    'Wij zagen een Zeepaardje, en niemand anders heeft dat gezien.',
  ];
  await mkdir(join(root, 'content/verhalen/2025'), { recursive: true });
  await writeFile(join(root, 'content/verhalen/2025/over-zandbank.md'), story.join('\n'));
  const lines = [
    '---',
    'titel: Verslag',
    'voor: kwaliteitsverslag',
    'zichtbaar: openbaar',
    'eenheid: soort-0',
    'periode: "2025"',
    'datum: 2026-02-02',
    'staat: vrijgegeven',
  ];
  const chapters = ['hoofdstukken:', '  - { titel: Hoe het ging, indicatoren: [uitval, nut] }', '---', '', 'Om te lezen.'];
  await writeFile(join(root, 'content/edities/voor-iedereen-2025.md'), [...lines, ...chapters].join('\n'));
}
