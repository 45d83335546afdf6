import {
  hasRows,
  blockText,
  parsePeriod,
  periodsBetween,
  type BlockKey,
  type BlockState,
  type Cell,
  type Definitions,
  type Indicator,
  type Period,
  type Tally,
} from '../model/index.ts';
import { grainsOf, livedIn } from '../scope.ts';

/** Finds what a block may show and why not. */
export type StateOf = (key: BlockKey) => BlockState;

/** All that decides on a block. */
export interface Verdict {
  definitions: Definitions;
  tally: Tally;
  hidden: Set<string>;
}

/** The periods an indicator is published for: of every grain, from its first figure to the last edition's end. */
export function periodsOf(indicator: Indicator, { definitions, tally }: Pick<Verdict, 'definitions' | 'tally'>): Period[] {
  const { organisation, editions } = definitions;
  const seen = spanOf(indicator, { definitions, tally });
  const asked = editions.flatMap((edition) => bounded(parsePeriod(edition.period, organisation.firstMonth)));
  const from = [...asked, ...(seen ? [seen] : [])].map((period) => period.from).sort()[0];
  const until = [...asked, ...(seen ? [seen] : [])]
    .map((period) => period.until)
    .sort()
    .at(-1);
  if (!from || !until) return periodsBetween('', '', { grain: 'all', firstMonth: organisation.firstMonth });
  return grainsOf(indicator, organisation).flatMap((grain) =>
    periodsBetween(from, until, { grain, firstMonth: organisation.firstMonth }).filter(
      (period) => grain === 'all' || period.from < until,
    ),
  );
}

/** States of one indicator's blocks. Small and partner blocks are hidden alike; no rows is “none” only where rows were counted. */
export function createStates(indicator: Indicator, { definitions, tally, hidden }: Verdict): StateOf {
  const { organisation, sources } = definitions;
  const units = new Map(organisation.units.map((unit) => [unit.id, unit]));
  const own = tally.cells.filter((cell) => cell.indicator === indicator.id && cell.category === null);
  const counts = new Map(own.map((cell) => [blockText(cell), cell.n]));
  const notYet = new Set(tally.notYet);
  const seen = spanOf(indicator, { definitions, tally });
  const countsRows = sources.some((source) => source.id === indicator.source && hasRows(source));
  return (key) => {
    const texts = [blockText(key), blockText({ ...key, series: null })];
    const [n, base] = texts.map((text) => counts.get(text));
    const period = parsePeriod(key.period, organisation.firstMonth);
    const unit = units.get(key.unit);
    if (!base && base !== null && unit && period && !livedIn(unit, period)) return 'not-alive';
    if (texts.some((text) => notYet.has(text))) return 'not-yet';
    if (texts.some((text) => hidden.has(text))) return 'hidden';
    if (n) return 'shown';
    // What was counted on one day says nothing of other periods; of that day nobody is an answer too.
    if (n === 0) return 'empty';
    // Counted, and yet unknown: unique persons of several servers.
    if (n === null) return 'absent';
    if (key.series !== null && indicator.also?.[key.series]) return 'absent';
    // Where nobody stayed nothing could be reported: that is no zero. Where somebody did, the days make a cell.
    if (indicator.exposure) return 'absent';
    return countsRows && seen && period && overlaps(seen, period) ? 'empty' : 'absent';
  };
}

/** From the first to the last of the finest periods there is anything counted of. */
function spanOf(indicator: Indicator, { definitions, tally }: Pick<Verdict, 'definitions' | 'tally'>): Period | null {
  const found = new Set(tally.cells.filter(isFilled(indicator.id)).map((cell) => cell.period));
  const periods = [...found].flatMap((text) => bounded(parsePeriod(text, definitions.organisation.firstMonth)));
  const [finest] = grainsOf(indicator, definitions.organisation).filter((grain) =>
    periods.some((period) => period.grain === grain),
  );
  const fine = periods.filter((period) => period.grain === finest);
  const from = fine.map((period) => period.from).sort()[0];
  const until = fine
    .map((period) => period.until)
    .sort()
    .at(-1);
  return from && until ? { id: '', grain: 'year', from, until } : null;
}

const overlaps = (a: Period, b: Period): boolean => b.grain === 'all' || (a.from < b.until && b.from < a.until);

const isFilled = (indicator: string) => (cell: Cell) => cell.indicator === indicator && cell.n !== 0;

const bounded = (period: Period | null): Period[] => (period && period.grain !== 'all' ? [period] : []);
