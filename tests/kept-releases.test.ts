import { cp, mkdtemp, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { define } from '../src/define.ts';
import { createFormatter } from '../src/format.ts';
import { languages } from '../src/lang/index.ts';
import { parseLedger } from '../src/ledger/parse.ts';
import { linesOf } from '../src/ledger/record.ts';
import type { Ledger, LedgerCorrection } from '../src/model/index.ts';
import { readFolder } from '../src/read.ts';
import { commit } from '../src/release/commit.ts';
import { compareSides } from '../src/release/compare.ts';
import { comparisonText } from '../src/release/comparison-text.ts';
import { contentOf } from '../src/release/content.ts';
import { ownDisk } from '../src/release/disk.ts';
import { prepare } from '../src/release/publish-edition.ts';
import { goBack } from '../src/release/go-back.ts';
import { isReleaseWord } from '../src/release/kept.ts';
import type { Side } from '../src/release/side.ts';
import { createSet, definitions, edition, indicator, told } from './pair-support.ts';

const words = languages['nl-NL'];
const comparing = { words, format: createFormatter('nl-NL', words, 1) };
const done = indicator('afgemaakt', { title: 'Afgemaakt' });

function side(version: number | null, shares: [unit: string, yes: number, n: number][], more: Partial<Side> = {}): Side {
  const made = createSet('verslag', [done]);
  for (const [unit, yes, n] of shares) made.share('afgemaakt', unit, '2025-H1', [yes, n]);
  const own = edition('verslag', { title: 'Verslag 2025', visibility: 'openbaar' });
  return {
    version,
    date: `2026-0${version ?? 9}-12`,
    edition: own,
    definitions: definitions({ indicators: [done] }),
    set: made.set,
    stories: [],
    texts: new Map(),
    pages: new Map(),
    ...more,
  };
}

const say = (from: Side, to: Side) => comparisonText({ from, to }, compareSides({ from, to }, comparing), comparing);
const story = (body: string, withdrawn: string | null = null) => [
  told('brief', [], { source: { title: 'Een brief', body, withdrawn } }).source,
];

describe('what changed between two releases', () => {
  test('figures are told as a text would quote them, per indicator; a new one is called new', () => {
    const text = say(
      side(1, [['noord', 30, 60]]),
      side(2, [
        ['noord', 45, 60],
        ['zuid', 8, 9],
      ]),
    );
    expect(text).toContain('van versie 1 (12 januari 2026) naar versie 2 (12 februari 2026)');
    expect(text).toMatch(
      /Cijfers\n {2}Afgemaakt\n {4}Team Noord, .*: was 50\s%, is nu 75\s%\n {4}Team Zuid, .*: nieuw, 8 van de 9/u,
    );
  });

  test('nothing is said of what neither shows, nor when nothing changed', () => {
    const hidden = (value: null, form: 'hidden' | 'absent') => {
      const made = side(1, []);
      const key = { indicator: 'afgemaakt', version: 'aaaa0000', unit: 'noord', period: '2025-H1', part: null, series: null };
      made.set.numbers.set('x', { key: { ...key, category: null, face: 'n' }, form: { kind: form }, value });
      return made;
    };
    expect(say(hidden(null, 'hidden'), hidden(null, 'absent'))).toContain('Er is niets veranderd.');
    expect(say(side(1, [['noord', 30, 60]]), side(null, [['noord', 30, 60]]))).toContain('Er is niets veranderd.');
  });

  test('of a version for another group no number is told that one of the two may not see', () => {
    const closed = side(1, [
      ['noord', 30, 60],
      ['zuid', 8, 9],
    ]);
    const from = { ...closed, edition: { ...closed.edition, visibility: 'intern' } };
    const text = say(from, side(2, [['noord', 45, 60]]));
    expect(text).toContain('was voor medewerkers, de tweede is voor iedereen');
    expect(text).toMatch(/was 50\s%, is nu 75\s%/u);
    expect(text).toContain('Team Zuid, eerste helft van 2025: staat er niet meer in');
    expect(text).not.toMatch(/8 van|\b8\b/);
    expect(say(side(2, [['noord', 45, 60]]), { ...from, version: 3 })).toMatch(/Team Zuid, .*: nieuw$/m);
  });

  test('what went from a story is not repeated; a withdrawn one is told without a word of it', () => {
    const [from, to] = [
      side(1, [], { stories: story('Het begon laat. Ik was boos op Anna.') }),
      side(2, [], { stories: story('Het begon laat. Nu niet meer.') }),
    ];
    const text = say(from, to);
    expect(text).toContain('‘Een brief’: 1 zin erbij, 1 zin weg, te beginnen met: “Nu niet meer.”');
    expect(text).not.toContain('Anna');
    expect(say(from, side(2, [], { stories: story('', '2026-02-01') }))).toContain('ingetrokken: ‘Een brief’');
  });

  test('definitions in both words, other texts by the keys that changed, pages by their address', () => {
    const files = (text: string) => ({
      texts: new Map([['content/edities/verslag.md', text]]),
      pages: new Map([['site/openbaar/2026/verslag/organisatie/index.html', text]]),
    });
    const other = {
      ...done,
      denominator: { ...done.denominator, where: { op: 'filled' as const, column: 'einde', not: false } },
    };
    const from = side(1, [], files('---\ntitel: Een\nstaat: vrijgegeven\n---\nHallo.'));
    const to = side(2, [], {
      ...files('---\ntitel: Twee\nstaat: vrijgegeven\n---\nDag.'),
      definitions: definitions({ indicators: [other as typeof done] }),
    });
    const text = say(from, to);
    expect(text).toMatch(/Afgemaakt was: .+ Nu: .+/);
    expect(text).toContain('content/edities/verslag.md: ‘titel’ en de tekst veranderd');
    expect(text).toContain('veranderd: /2026/verslag/organisatie/');
  });
});

test.each([
  ['2', true],
  ['v12', true],
  ['nu', true],
  ['verslag-2025-v3', true],
  ['./2', false],
  ['onze-organisatie', false],
])('typed after an edition, %s is a release: %s', (word, is) => expect(isReleaseWord(word)).toBe(is));

describe('going back', () => {
  const id = 'kwaliteitsverslag-2025';
  let scratch: string;
  beforeAll(async () => void (scratch = await mkdtemp(join(tmpdir(), 'tv-kept-'))));
  afterAll(() => rm(scratch, { recursive: true, force: true }));

  /** An organisation that published as many versions: with pages of one line, and a story somebody consented to until 2027. */
  async function published(corrections: LedgerCorrection[][]): Promise<string> {
    const root = await mkdtemp(join(scratch, 'org-'));
    await cp(join(import.meta.dirname, '../src/template'), root, { recursive: true });
    const about = join(root, 'content/organisatie.md');
    await writeFile(about, (await readFile(about, 'utf8')).replace('fictief: ja', 'fictief: nee'));
    await writeFile(
      join(root, 'content/verhalen/2025/brief.md'),
      `---
titel: Een brief
soort: cliëntverhaal
teken: positief
perspectief: moeder
verteld-aan: een begeleider
moment: na afloop
bij:
  - { indicator: uitval, eenheid: organisatie, periode: "2025" }
toestemming: { door: [moeder], gegeven: 2025-11-01, verloopt: 2027-01-31, kanalen: [web], herleidbaarheid: { k: 40, getoetst-door: kwaliteit, datum: 2025-11-01 } }
---

Het was goed.
`,
    );
    const folder = readFolder(root);
    const made = define(folder).definitions!;
    const set = createSet(id, made.indicators);
    set.share('uitval', 'organisatie', '2025', [30, 60]);
    const own = made.editions.find((one) => one.id === id)!;
    let ledger: Ledger = { lines: [] };
    for (const [index, corrected] of corrections.entries()) {
      const version = index + 1;
      const date = `2026-0${version}-12`;
      const lines = linesOf(ledger, {
        edition: own,
        set: set.set,
        indicators: made.indicators,
        sentenceOf: () => 'Zo.',
        date,
        changes: [],
        corrections: corrected,
      });
      const site = new Map([['site/openbaar/index.html', new TextEncoder().encode(`versie ${version}`)]]);
      const common = { edition: id, version, visibility: own.visibility, date };
      const release = {
        ...common,
        folder: `${id}-v${version}`,
        dataFiles: ['data/trajecten.csv'],
        content: await contentOf(folder, { site, set: set.set }),
      };
      await commit(
        root,
        {
          ledger,
          releases: [release],
          lines: (names) => [...lines, ...names.map((name) => ({ ...common, kind: 'release' as const, release: name }))],
        },
        ownDisk,
      );
      ledger = parseLedger(await readFile(join(root, 'data/gepubliceerd.jsonl'), 'utf8')).ledger;
    }
    return root;
  }

  const shownIn = (root: string) => readFile(join(root, `releases/huidig-${id}/site/openbaar/index.html`), 'utf8');
  const back = async (root: string, release: string | null = null, date = '2026-06-01', today: string | null = null) => {
    const { findings, shown } = await goBack(root, { edition: id, release, date, today });
    return { codes: findings.map(({ code }) => code), version: shown?.version ?? null };
  };

  test('shows the version before, says so in the ledger, and stays so; forward works too', async () => {
    const root = await published([[], [], []]);
    expect(await back(root)).toEqual({ codes: [], version: 2 });
    expect([await shownIn(root), await readlink(join(root, `releases/huidig-${id}`))]).toEqual(['versie 2', `${id}-v2`]);
    const { ledger, findings } = parseLedger(await readFile(join(root, 'data/gepubliceerd.jsonl'), 'utf8'));
    expect([findings, ledger.lines.at(-1)]).toMatchObject([[], { kind: 'current', version: 2, date: '2026-06-01' }]);
    expect(await back(root, '2')).toEqual({ codes: ['TV-836'], version: null });
    expect(await back(root, 'v1')).toEqual({ codes: [], version: 1 });
    expect(await back(root)).toEqual({ codes: ['TV-835'], version: null });
    expect(await back(root, `${id}-v3`)).toEqual({ codes: [], version: 3 });
    expect(await shownIn(root)).toBe('versie 3');
  });

  test('is refused when its story may not be told any more, a figure was corrected, or a file is not what it was', async () => {
    const late: LedgerCorrection = {
      kind: 'error',
      indicator: 'uitval',
      unit: 'organisatie',
      period: '2025',
      reason: 'x',
      date: '2026-02-12',
      replaced: true,
    };
    const root = await published([[], [], [late]]);
    expect((await back(root, '2', '2028-01-01')).codes).toEqual(['TV-838', 'TV-839']);
    expect((await back(root, '1')).codes).toEqual(['TV-838']);
    // Who names an earlier day does not go back to when its consent still held.
    expect((await back(root, '2', '2026-06-01', '2028-01-01')).codes).toEqual(['TV-838', 'TV-839']);
    const late2028 = { edition: id, date: '2026-06-01', today: '2028-01-01' };
    expect((await prepare(root, late2028)).findings.map(({ code }) => code)).toContain('TV-781');
    await writeFile(join(root, `releases/${id}-v2/site/openbaar/index.html`), 'iets anders');
    await writeFile(join(root, `releases/${id}-v2/site/openbaar/erbij.html`), 'iets erbij');
    const { findings } = await goBack(root, { edition: id, release: '2', date: '2026-06-01', today: null });
    expect(findings.at(-1)).toMatchObject({
      code: 'TV-837',
      params: { files: ['site/openbaar/erbij.html', 'site/openbaar/index.html'] },
    });
    expect(await shownIn(root)).toBe('versie 3');
  });

  test('knows no version that was never published', async () => {
    const root = await published([[]]);
    expect((await back(root, '7')).codes).toEqual(['TV-835']);
    expect((await goBack(root, { edition: 'x', release: null, date: '2026-06-01', today: null })).findings[0]?.code).toBe(
      'TV-720',
    );
  });
});
