import { mkdir, mkdtemp, cp, rm, writeFile, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/site.ts';
import { printed } from './built.ts';
import { leaksOf, textOf } from './leaks.ts';

const project = join(import.meta.dirname, '../..');

describe('a site holds nothing of another group', { timeout: 300_000 }, () => {
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
      expect(leaksOf({ definitions, sets, sites, files })).toEqual([]);
    } finally {
      await rm(root, { recursive: true });
    }
  });
});

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
