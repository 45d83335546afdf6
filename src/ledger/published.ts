import {
  parseKey,
  type BlockState,
  type EditionLine,
  type Ledger,
  type LedgerLine,
  type NumberLine,
  type PublishableSet,
  type PublishedNumber,
} from '../model/index.ts';

/** An edition as it stands published: its newest version, with the numbers of all versions. */
export interface PublishedEdition {
  id: string;
  visibility: string;
  /** Every version, the newest last. */
  history: EditionLine[];
  numbers: Map<string, NumberLine>;
  states: Map<string, BlockState>;
}

/** Every published edition by its id. A later version repeats only what it changed. */
export function publishedEditions({ lines }: Ledger): Map<string, PublishedEdition> {
  const found = new Map<string, PublishedEdition>();
  for (const line of lines) {
    if (line.kind === 'edition') openVersion(found, line);
    const edition = found.get(line.edition);
    if (!edition) continue;
    if (line.kind === 'number') edition.numbers.set(line.key, line);
    if (line.kind === 'block') edition.states.set(line.block, line.state);
  }
  return found;
}

function openVersion(found: Map<string, PublishedEdition>, line: EditionLine): void {
  const known = found.get(line.edition);
  if (known) known.history.push(line);
  else
    found.set(line.edition, {
      id: line.edition,
      visibility: line.visibility,
      history: [line],
      numbers: new Map(),
      states: new Map(),
    });
}

/** What a published edition shows, as it can be looked up: made from its lines alone. */
export function publishedSet({ id, history, numbers, states }: PublishedEdition): PublishableSet {
  const merged = <V>(of: (line: EditionLine) => Record<string, V>) =>
    new Map(history.flatMap((line) => Object.entries(of(line))));
  return {
    edition: id,
    versions: merged((line) => line.definitions),
    numbers: new Map([...numbers].flatMap(([text, line]) => numberOf(line).map((number) => [text, number] as const))),
    states: new Map(states),
    categories: merged((line) => line.categories),
    measures: merged((line) => line.measures),
  };
}

/** A line as the number it is. */
export function numberOf({ key, form, value }: NumberLine): PublishedNumber[] {
  const parsed = parseKey(key);
  return parsed ? [{ key: parsed, form, value }] : [];
}

/** Everything that was ever published, whatever edition it stands in; a later line speaks for an earlier one. */
export interface Everything {
  numbers: Map<string, NumberLine>;
  states: Map<string, { state: BlockState; edition: string; date: string }>;
}

/** Unites all editions in the order of publication. What was hidden once stays hidden, unless somebody showed it before. */
export function everythingPublished({ lines }: Ledger): Everything {
  const all: Everything = { numbers: new Map(), states: new Map() };
  for (const line of lines) {
    if (line.kind === 'number') all.numbers.set(line.key, line);
    if (line.kind !== 'block') continue;
    const known = all.states.get(line.block);
    if (!known || !isSettled(known.state)) all.states.set(line.block, line);
  }
  return all;
}

/** Whether a block is what it is for ever: what was not to be seen yet, or not there yet, may still come. */
export function isSettled(state: BlockState): boolean {
  return state === 'shown' || state === 'hidden' || state === 'empty' || state === 'not-alive';
}

/** The stories that were withdrawn, and when. */
export function withdrawnStories({ lines }: Ledger): Map<string, string> {
  return new Map(lines.flatMap((line) => (line.kind === 'withdrawn' ? [[line.story, line.date] as const] : [])));
}

/** The releases that must be there, as they are since the last time they were made: folder → hash. */
export function releasesIn({ lines }: Ledger): Map<string, { hash: string; edition: string; date: string }> {
  const named = (line: LedgerLine) => (line.kind === 'release' ? [line.release] : line.kind === 'withdrawn' ? line.releases : []);
  return new Map(
    lines.flatMap((line) =>
      named(line).map(({ folder, hash, edition }) => [folder, { hash, edition, date: line.date }] as const),
    ),
  );
}

/** The release of each edition that is shown: the newest, unless somebody went back. Edition → folder. */
export function currentReleases({ lines }: Ledger): Map<string, string> {
  return new Map(
    lines.flatMap((line) => {
      if (line.kind === 'release') return [[line.edition, line.release.folder] as const];
      return line.kind === 'current' ? [[line.edition, line.release] as const] : [];
    }),
  );
}

/** The ledger as an old version of an edition knew it: later corrections are not its own. */
export function asOfVersion({ lines }: Ledger, edition: string, version: number): Ledger {
  return { lines: lines.filter((line) => line.edition !== edition || line.version <= version) };
}

/** The lines one group may have: of its own editions, and of no other. */
export function linesFor({ lines }: Ledger, group: string): LedgerLine[] {
  return lines.filter((line) => line.visibility === group);
}
