import { finding, type Finding } from '../findings/index.ts';
import {
  grains,
  parsePeriod,
  unitNamed,
  type ColumnKind,
  type Grain,
  type Group,
  type Grouping,
  type InstrumentPart,
  type LayoutId,
  type Period,
  type Place,
  type Unit,
} from '../model/index.ts';
import { periodExamples } from './issues.ts';
import { refer } from './refer.ts';

/** A column as conditions see it, described or derived. */
export interface ScopeColumn {
  id: string;
  kind: ColumnKind;
  /** Answers it can have; `null` when anything goes. */
  values: string[] | null;
}

/** A data description as others refer to it. */
export interface ScopeSource {
  id: string;
  layout: LayoutId;
  referenceDate: string | null;
  columns: Map<string, ScopeColumn>;
}

/** What exists in the whole folder. `null` is “nobody can know”: the file that says so cannot be read. */
export interface Scope {
  units: Unit[] | null;
  groups: Group[] | null;
  groupings: Grouping[] | null;
  basePeriod: Grain;
  firstMonth: number;
  /** By id; `null` for a description that cannot be read. */
  sources: Map<string, ScopeSource | null>;
  /** Items of each questionnaire; `null` for one that cannot be read. */
  instruments: Map<string, string[] | null>;
  /** Parts of each questionnaire with their questions. */
  parts: Map<string, InstrumentPart[]>;
  /** Lowest and highest answer of each questionnaire whose answers are numbers. */
  answers: Map<string, { from: number; upTo: number }>;
  indicators: string[];
  stories: string[];
  actions: string[];
}

/** The id of a unit by what an author wrote; `organisatie` is the root of the tree whatever its name. */
export function resolveUnit(found: string, { units }: Scope): string {
  return units ? unitNamed(found, units) : found;
}

/** Reports a unit that does not exist. */
export function checkUnit(found: string, at: Place, scope: Scope): Finding[] {
  return refer('unit', resolveUnit(found, scope), { possible: scope.units?.map((unit) => unit.id) ?? null, at });
}

/** Reports a period that does not exist in this organisation's calendar, or is finer than what is published. */
export function checkPeriod(
  found: string,
  at: Place,
  { scope, key, base }: { scope: Scope; key: string; base?: Grain | null },
): Finding[] {
  if (scope.units === null) return [];
  const period = parsePeriod(found, scope.firstMonth);
  if (!period) return [finding('TV-148', at, { key, found, examples: examplesFor(scope.firstMonth) })];
  const finest = Math.min(grains.indexOf(scope.basePeriod), grains.indexOf(base ?? scope.basePeriod));
  if (grains.indexOf(period.grain) >= finest) return [];
  return [finding('TV-183', at, { found, shortest: grains[finest] ?? 'all' })];
}

function examplesFor(firstMonth: number): string[] {
  return firstMonth === 1 ? periodExamples : periodExamples.map((id) => id.replace(/^2025(?!-0)/, '2025-2026'));
}

/** Reports a unit that did not live in a period. */
export function checkLife(found: string, period: string, { scope, at }: { scope: Scope; at: Place }): Finding[] {
  const unit = scope.units?.find(({ id }) => id === resolveUnit(found, scope));
  const span = parsePeriod(period, scope.firstMonth);
  if (!unit || !span || lived(unit, span)) return [];
  const late = unit.from !== null && unit.from >= span.until;
  return [finding('TV-180', at, { unit: unit.id, period, from: late ? unit.from : null, until: late ? null : unit.until })];
}

function lived(unit: Unit, period: Period): boolean {
  if (period.grain === 'all') return true;
  return (unit.from ?? '') < period.until && (unit.until ?? '9999') >= period.from;
}
