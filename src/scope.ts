import {
  contains,
  grainsFrom,
  parsePeriod,
  type Definitions,
  type Edition,
  type Grain,
  type Indicator,
  type Organisation,
  type Period,
  type Unit,
} from './model/index.ts';

/** What one edition is about: whose figures, which ones, until when. `guard` fills its set by it, `tell` chooses stories by it. */
export interface Scope {
  units: Set<string>;
  indicators: Set<string>;
  /** `gemeente=Den Haag` when the edition is about a part of a grouping. */
  part: string | null;
  /** The period the edition is about; `null` when its id is none. */
  period: Period | null;
}

/** The scope of an edition: its units with what they may be compared with, its chapters' indicators with who answered, who they are about, and what they took the place of. */
export function scopeOf(edition: Edition, { organisation, indicators }: Definitions): Scope {
  return {
    units: new Set(edition.audience === 'team' ? teamUnits(edition.unit, organisation) : below(edition.unit, organisation)),
    indicators: new Set(indicatorIds(edition, { indicators, organisation })),
    part: partOf(edition),
    period: parsePeriod(edition.period, organisation.firstMonth),
  };
}

/** The part of a grouping an edition is about, as keys say it: `gemeente=Den Haag`; `null` for the whole. */
export function partOf({ part }: Edition): string | null {
  return part && `${part.grouping}=${part.value}`;
}

/** Whether an edition may show a block of a part: its own, or in an edition about the whole one that tells for whom. */
export function showsPart(
  scope: Scope,
  { part, series }: { part: string | null; series: string | null },
  split: ReadonlySet<string>,
): boolean {
  return part === scope.part || (scope.part === null && part !== null && series === null && split.has(part));
}

/** Whether an edition may show a period: one that had begun before its own ended, and all years together. */
export function showsPeriod(scope: Scope, period: Period): boolean {
  if (period.grain === 'all' || !scope.period || scope.period.grain === 'all') return true;
  return period.from < scope.period.until;
}

/** Whether a period lies in the edition's own, or around it: what is told of one belongs to the other. */
export function touchesPeriod(scope: Scope, period: Period): boolean {
  return scope.period === null || contains(scope.period, period) || contains(period, scope.period);
}

/** The grains an indicator is published for, finest first. */
export function grainsOf(indicator: Indicator, { basePeriod }: Organisation): Grain[] {
  return grainsFrom(indicator.basePeriod ?? basePeriod, basePeriod);
}

/** Whether a unit existed on some day of a period. */
export function livedIn(unit: Unit, period: Period): boolean {
  if (period.grain === 'all') return true;
  return (unit.from === null || unit.from < period.until) && (unit.until === null || unit.until >= period.from);
}

/** A unit and everything under it, in the author's order. Finds nothing for an unknown id. */
function below(id: string, { units }: Organisation): string[] {
  const childrenOf = Map.groupBy(units, ({ parent }) => parent);
  const found = new Set([id]);
  // A set grows while it is walked, so this reaches every depth.
  for (const unit of found) for (const child of childrenOf.get(unit) ?? []) found.add(child.id);
  return units.filter((unit) => found.has(unit.id)).map((unit) => unit.id);
}

/** Every team at or below a unit, the teams of the same kind beside it, and everything above. */
function teamUnits(id: string, organisation: Organisation): string[] {
  const { units } = organisation;
  const parentOf = new Map(units.map((unit) => [unit.id, unit.parent]));
  const childrenOf = Map.groupBy(units, ({ parent }) => parent);
  const parents = new Set(parentOf.values());
  const found = new Set<string>();
  const beside = new Set<string>();
  for (const team of below(id, organisation).filter((unit) => !parents.has(unit))) {
    const parent = parentOf.get(team) ?? null;
    found.add(team);
    if (parent !== null && !beside.has(parent)) for (const unit of childrenOf.get(parent) ?? []) found.add(unit.id);
    if (parent !== null) beside.add(parent);
    for (let above = parent; above !== null && !found.has(above); above = parentOf.get(above) ?? null) found.add(above);
  }
  return [...found];
}

/** The stories an edition names itself, in chapters or in what its audience asks for. */
export function namedStories({ chapters, letter, theory = [], claims = [] }: Edition): Set<string> {
  const told = [...chapters, ...theory].flatMap(({ stories }) => stories);
  return new Set([...told, letter?.story ?? [], claims.flatMap(({ story }) => story ?? [])].flat());
}

/** The indicators an edition chose; what is held against a claim is no choice, but one of all. */
function namedIndicators({ chapters, letter, theory = [], figures = [] }: Edition): Set<string> {
  const counted = [...chapters, ...theory].flatMap(({ indicators }) => indicators);
  return new Set([...counted, ...figures, letter?.figure ?? []].flat());
}

/** Without a choice all of them; but what a team says of its own way of working is for inside, until somebody chooses to show it. */
function indicatorIds(
  edition: Edition,
  { indicators, organisation }: Pick<Definitions, 'indicators' | 'organisation'>,
): string[] {
  const asked = namedIndicators(edition);
  const isPublic = organisation.groups.find(({ id }) => id === edition.visibility)?.public ?? true;
  const usual = indicators.filter(({ measure }) => measure !== 'checklist' || !isPublic);
  const chosen = asked.size === 0 ? usual : indicators.filter((indicator) => asked.has(indicator.id));
  return chosen.flatMap((indicator) => {
    const { response, composition = null } = indicator;
    return [indicator.id, ...[response, composition].filter((own) => own !== null), ...formersOf(indicator, indicators)];
  });
}

/** Indicators that one took the place of, one after the other: its line begins with theirs. */
function formersOf({ replaces }: Indicator, indicators: readonly Indicator[]): string[] {
  const former = indicators.find(({ id }) => id === replaces);
  return former ? [former.id, ...formersOf(former, indicators)] : [];
}
