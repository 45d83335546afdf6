import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../../src/lang/index.ts';
import { sayNotes } from '../../src/notes.ts';
import { writeOrganisation } from '../bench/organisation.ts';
import { builtSample } from '../browser/site.ts';
import { buildFolder, builtWith, type Built } from './built.ts';
import { judge } from './judge.ts';
import { learnedSeen } from './learned.ts';
import { foundIn, leaksOf, printedElsewhere, textOf } from './leaks.ts';
import type { Observation, Seen } from './observation.ts';
import { chartOf, truthsOf } from './produce.ts';
import { filesIn, kindOf, readable } from './read-file.ts';
import { readSite } from './read-site.ts';
import { strangers, unknownPairs } from './strangers.ts';

const project = join(import.meta.dirname, '../..');
const minutes = (count: number) => count * 60_000;

describe('an attacker who has every page and file of all groups of the sample', { timeout: minutes(5) }, () => {
  let built: Built;
  let seen: Seen;
  beforeAll(async () => {
    const { folder } = await builtSample();
    built = await builtWith(project, () => Promise.resolve(filesIn(folder)));
    seen = readSite(built.files);
  }, minutes(5));
  const groups = () => built.definitions.organisation.groups.map(({ id }) => id);

  test('finds nobody, and can make use of every indicator', () => {
    const read = guardedOnly(seen.observations, built);
    // He also believes what he sees to be always so.
    const learned = learnedSeen(read);
    expect(learned.length).toBeGreaterThan(10);
    const { breaks, contradictory, small } = judge(
      [...read, ...learned],
      truthsOf(built),
      chartOf(built.definitions, built.tally),
    );
    expect(breaks).toEqual([]);
    expect(contradictory).toEqual([]);
    expect(small).toBeGreaterThan(30);
    expect(measuresOf(seen.observations, built)).toEqual(measuresAsked(built));
  });

  test('can read every kind of file there is', () => {
    expect(new Set(built.files.map(({ path }) => kindOf(path)).filter((kind) => !readable.includes(kind)))).toEqual(new Set());
    expect(built.files.some(({ path }) => path.endsWith('.eml'))).toBe(true);
  });

  test('reads as a member of one group no figure that none of its editions shows, nor any number outside them', () => {
    const { definitions, compiled } = built;
    expect(strangers({ ...seen, definitions, sets: compiled.sets })).toEqual([]);
    expect(unknownPairs({ ...seen, definitions, sets: compiled.sets })).toEqual([]);
  });

  test('finds in no byte of a group a story, unit, number or id of another', () => {
    const { definitions, compiled, files } = built;
    const { sets, sites } = compiled;
    expect(printedElsewhere(sites, 'openbaar').length).toBeGreaterThan(100);
    expect(leaksOf({ definitions, sets, sites, files })).toEqual([]);
  });

  test('finds the pages and addresses of closed groups there, and nowhere else', () => {
    expect(groups()).toEqual(['openbaar', 'intern', 'gemeente', 'raad']);
    for (const group of groups()) expect(textOf(built.files, group)).toContain('id="wie-ziet-wat"');
    const [open, closed] = [textOf(built.files, 'openbaar'), textOf(built.files, 'intern')];
    for (const secret of ['teams-2025-h2', 'bijlage-dpia']) expect([secret, open.includes(secret)]).toEqual([secret, false]);
    expect(closed).toContain('intern/bijlage-dpia/index.html');
    expect(closed).toContain('Tegen wie');
  });

  test('finds nowhere what only the author is told: which rows do not count, and how many persons a team lacks', () => {
    const { definitions, compiled, files } = built;
    const blocks = sayNotes(compiled.counted!.notes, definitions, languages['nl-NL']);
    const said = blocks.flatMap(({ title, lead, lines }) => [title, lead, ...lines]);
    expect(said.length).toBeGreaterThan(10);
    const all = groups().map((group) => textOf(files, group)).join('\n'); // prettier-ignore
    expect(foundIn(all, said)).toEqual([]);
  });
});

test('an attacker of three teams and six indicators finds nobody', { timeout: minutes(2) }, async () => {
  const root = await mkdtemp(join(tmpdir(), 'tv-three-'));
  try {
    await writeOrganisation(root, 3);
    const built = await buildFolder(root);
    expect(judge(readSite(built.files).observations, truthsOf(built), chartOf(built.definitions)).breaks).toEqual([]);
  } finally {
    await rm(root, { recursive: true });
  }
});

/** Figures about teams and organisations point at nobody, and are not guarded. */
function guardedOnly(observations: Observation[], { definitions }: Built): Observation[] {
  const open = new Set(definitions.sources.filter(({ about }) => about !== 'persons').map(({ id }) => id));
  const titles = new Set(definitions.indicators.filter(({ source }) => open.has(source)).map(({ title }) => title));
  return observations.filter(({ title }) => !titles.has(title));
}

/** Of which ways of counting something is read, and which there are that may show anything: none is left out of the attack. */
function measuresOf(observations: Observation[], { definitions }: Built): string[] {
  const titles = new Set(observations.filter(({ hidden }) => !hidden).map(({ title }) => title));
  return distinct(definitions.indicators.filter(({ title }) => titles.has(title)).map(({ measure }) => measure));
}

function measuresAsked({ definitions, compiled: { sets } }: Built): string[] {
  const shown = new Set([...sets.values()].flatMap(({ numbers }) => [...numbers.values()].map(({ key }) => key.indicator)));
  return distinct(definitions.indicators.filter(({ id }) => shown.has(id)).map(({ measure }) => measure));
}

const distinct = (words: string[]): string[] => [...new Set(words)].sort();
