import {
  blockText,
  keyText,
  type Edition,
  type Indicator,
  type Ledger,
  type LedgerCorrection,
  type NewLine,
  type PublishableSet,
  type PublishedNumber,
} from '../model/index.ts';
import { publishedEditions, publishedSet } from './published.ts';

/** What is published, and how it came to be. */
export interface Publication {
  edition: Edition;
  set: PublishableSet;
  indicators: readonly Indicator[];
  /** The definition of an indicator in one paragraph. */
  sentenceOf(indicator: Indicator): string;
  /** Day of publication, ISO. */
  date: string;
  changes: string[];
  corrections: LedgerCorrection[];
  /** The month in which its years begin. */
  firstMonth?: number;
}

/** The lines of a publication without the last, which names its release. A later version says only what it changed. */
export function linesOf(ledger: Ledger, publication: Publication): NewLine[] {
  const { edition, set, date, changes, corrections, firstMonth = 1 } = publication;
  const before = publishedEditions(ledger).get(edition.id) ?? null;
  const version = (before?.history.at(-1)?.version ?? 0) + 1;
  const common = { edition: edition.id, version, visibility: edition.visibility, date };
  const known = before && publishedSet(before);
  const states = [...set.states].filter(([block, state]) => known?.states.get(block) !== state);
  const numbers = [...set.numbers].filter(([key, number]) => !isSame(number, known?.numbers.get(key)));
  return [
    {
      ...common,
      kind: 'edition',
      format: 1,
      title: edition.title,
      changes,
      corrections,
      categories: Object.fromEntries(set.categories),
      measures: Object.fromEntries(set.measures),
      definitions: Object.fromEntries(set.versions),
      ...(firstMonth === 1 ? {} : { firstMonth }),
    },
    ...definitionLines(ledger, publication).map((line) => ({ ...common, ...line })),
    ...states.map(([block, state]) => ({ ...common, kind: 'block' as const, block, state })),
    ...numbers.map(([key, { form, value }]) => ({ ...common, kind: 'number' as const, key, form, value })),
  ];
}

function definitionLines(ledger: Ledger, { set, indicators, sentenceOf }: Publication) {
  const told = new Set(
    ledger.lines.flatMap((line) => (line.kind === 'definition' ? [`${line.indicator}@${line.definition}`] : [])),
  );
  return indicators
    .filter(({ id }) => set.versions.has(id) && !told.has(`${id}@${set.versions.get(id)}`))
    .map((indicator) => ({
      kind: 'definition' as const,
      indicator: indicator.id,
      definition: indicator.version,
      title: indicator.title,
      sentence: sentenceOf(indicator),
    }));
}

/** Whether two numbers say the same: as precisely, and equal. */
export function isSame(one: PublishedNumber, other: PublishedNumber | undefined): boolean {
  return other !== undefined && one.value === other.value && JSON.stringify(one.form) === JSON.stringify(other.form);
}

/** What would go wrong when these numbers were read back: none, unless a name has signs in it that keys are divided by. */
export function unreadable({ numbers }: PublishableSet, parse: (text: string) => PublishedNumber['key'] | null): string[] {
  return [...numbers].flatMap(([text, { key }]) => {
    const read = parse(text);
    return read && keyText(read) === keyText(key) && blockText(read) === blockText(key) ? [] : [text];
  });
}
