import * as z from 'zod';
import type { Bound, Condition } from '../condition.ts';
import { bound, name, text } from './fields.ts';
import { either, list, may, named, record, turned, type Schema } from './record.ts';

/** What is asked of a column, waiting for its name. */
type Test = (column: string) => Condition;

const filled = 'ingevuld';
const empty = 'leeg';

/** An answer, `ingevuld` or `leeg`, or a list of these: one of them holds. */
function oneOf(words: string[]): Test {
  const values = words.filter((word) => word !== filled && word !== empty);
  return (column) => {
    const parts: Condition[] = values.length > 0 || words.length === 0 ? [{ op: 'one-of', column, values }] : [];
    if (words.includes(filled)) parts.push({ op: 'filled', column });
    if (words.includes(empty)) parts.push({ op: 'empty', column });
    return join('any', parts);
  };
}

function join(op: 'all' | 'any', of: Condition[]): Condition {
  const [only] = of;
  return of.length === 1 && only ? only : { op, of };
}

const answers: Schema<Test> = either(
  turned(text, (word) => oneOf([word])),
  turned(list(text), oneOf),
);

const limits = {
  from: may('vanaf', bound, 'Vanaf deze waarde, deze datum of dit punt gerekend vanaf een kolom of de peildatum; die telt mee.'),
  until: may('tot', bound, 'Tot deze waarde of datum; die telt niet meer mee.'),
  upTo: may('tot-en-met', bound, 'Tot en met deze waarde of datum; die telt mee.'),
};

interface Limits {
  from: Bound | null;
  until: Bound | null;
  upTo: Bound | null;
}

function inRange({ from, until, upTo }: Limits): Test {
  return (column) => ({ op: 'range', column, from, until, upTo });
}

const range: Schema<Test> = turned(record(limits), inRange);

const open: Schema<Test> = turned(
  record({ ...limits, not: may('niet', either(answers, range), 'Alles behalve dit; wat onbekend is telt dan mee.') }),
  ({ not, ...ends }) => {
    const bounded = ends.from !== null || ends.until !== null || ends.upTo !== null;
    return (column) => {
      const parts: Condition[] = bounded ? [inRange(ends)(column)] : [];
      if (not) parts.push({ op: 'not', of: not(column) });
      return join('all', parts);
    };
  },
);

const test = either(answers, open);

const combining = {
  of: z.lazy(() => z.array(condition)).optional(),
  niet: z.lazy(() => condition).optional(),
};

/** Which rows: what is asked of each column, all keys together. `of` holds a list of such maps, `niet` one. */
export const condition: Schema<Condition> = z
  .object(combining)
  .catchall(test)
  .transform(({ of, niet, ...tests }) => joinTests({ of, niet, tests: tests as Record<string, Test> }));

function joinTests({
  of,
  niet,
  tests,
}: {
  of: Condition[] | undefined;
  niet: Condition | undefined;
  tests: Record<string, Test>;
}) {
  const parts = Object.entries(tests).map(([column, ask]) => ask(column));
  if (of) parts.push({ op: 'any', of });
  if (niet) parts.push({ op: 'not', of: niet });
  return join('all', parts);
}

/** A numerator or denominator as written: which rows, and optionally of which file, added up or linked. */
export interface WrittenSide {
  source: string | null;
  sum: string | null;
  same: string | null;
  /** Only pairs whose start and end are both there. */
  pairs: 'complete' | null;
  where: Condition;
}

const sideKeys = {
  ...combining,
  bestand: text.optional().describe('De beschrijving onder data/ waarvan de rijen tellen, als dat een andere is.'),
  som: name.optional().describe('De kolom die wordt opgeteld, in plaats van dat rijen worden geteld.'),
  zelfde: name.optional().describe('De kolom die een rij hier verbindt met een rij van de noemer.'),
  paar: z.enum(['compleet']).optional().describe('Alleen paren waarvan begin en eind er allebei zijn.'),
};

const writtenSide: Schema<WrittenSide> = z
  .object(sideKeys)
  .catchall(test)
  .transform(({ bestand, som, zelfde, paar, of, niet, ...tests }) => ({
    source: bestand ?? null,
    sum: som ?? null,
    same: zelfde ?? null,
    pairs: paar ? ('complete' as const) : null,
    where: joinTests({ of, niet, tests: tests as Record<string, Test> }),
  }));

/** A numerator or denominator. */
export const side = named(writtenSide, { source: 'bestand', sum: 'som', same: 'zelfde', pairs: 'paar' });

/** Words that mean something in a condition, so that no column can have them as its id. */
export const conditionWords: readonly string[] = Object.keys(sideKeys);
