import {
  blockText,
  type Behind,
  type Cell,
  type Definitions,
  type FaceValue,
  type Indicator,
  type Measure,
} from '../model/index.ts';
import type { Beside } from './beside.ts';
import { floor } from './hidden.ts';
import { isSpread } from './magnitude.ts';
import { isAboutPersons } from './scene.ts';

/** The cells of a block of one series, and whether it is shown. */
export interface Found {
  cells: (text: string) => Cell[];
  isShown: (text: string) => boolean;
  /** The unit above each unit. */
  parentOf: ReadonlyMap<string, string | null>;
  beside: Beside;
}

/** Fewest other units a reference pools: one other team would just be that team; other organisations are promised that no two know each other. */
const fewest = { teams: 2, organisations: 3 };

interface Looking {
  definitions: Definitions;
  measure: Measure;
  found: Found;
}

/**
 * What the other units of the same kind have together: the parent minus the own block, pooled. Shown only when both of
 * those are, so it is a subtraction any reader could make and tells nothing new. Where that would be about too few units (one other
 * team, two other organisations) or about fewer persons than may be shown, the unit above the parent is tried, and so on; which
 * one it became and how many units it pools are told with it. Empty when there is none, or when the indicator may not be compared.
 */
export function referenceFaces(own: Cell, looking: Looking): FaceValue[] {
  const { definitions, measure, found } = looking;
  const indicator = definitions.indicators.find(({ id }) => id === own.indicator);
  if (!indicator || indicator.compared === false || measure.unique) return [];
  let level = 1;
  for (let above = parentOf(own.unit, found); above !== null; above = parentOf(above, found), level += 1) {
    const others = othersBelow(above, own, looking);
    if (others === null || !found.isShown(blockText({ ...own, unit: above }))) continue;
    const rest = subtract(found.cells(blockText({ ...own, unit: above })), found.cells(blockText(own)));
    if (!rest) return [];
    if (!isLargeEnough(rest, indicator, definitions)) continue;
    const faces = asReference(
      measure.faces(
        rest.map((cell) => ({ ...cell, behind: null })),
        indicator,
      ),
    );
    const told = (face: 'reference-units' | 'reference-level', value: number): FaceValue => ({
      series: null,
      category: null,
      face,
      form: { kind: 'exact' },
      value,
    });
    return faces.length === 0 ? [] : [...faces, told('reference-units', others), told('reference-level', level)];
  }
  return [];
}

const parentOf = (unit: string, { parentOf: parents }: Found): string | null => parents.get(unit) ?? null;

/** How many units of the own kind beside it have rows; `null` when too few. */
function othersBelow(above: string, own: Cell, { found }: Looking): number | null {
  const { kind, filled } = found.beside(own, above);
  return filled >= fewest[kind] ? filled : null;
}

/** Total minus part, cell by cell; `null` when a figure was rounded or counted elsewhere, so that subtracting says nothing. */
export function subtract(total: Cell[], part: Cell[]): Cell[] | null {
  if ([...total, ...part].some((cell) => cell.n === null || cell.range !== null || cell.imported !== null)) return null;
  return total.map((cell) => {
    const minus = part.find(({ category }) => category === cell.category);
    const less = (of: (cell: Cell) => number | null) => difference(of(cell), minus ? of(minus) : 0);
    return {
      ...cell,
      n: less((c) => c.n),
      persons: less((c) => c.persons),
      sum: less((c) => c.sum),
      sumSquares: less((c) => c.sumSquares),
      behind: leftBehind(cell, minus),
    };
  });
}

/** Who is behind the rest of a magnitude, as far as that is sure. */
function leftBehind({ behind }: Cell, minus: Cell | undefined): Behind | null {
  if (!behind) return null;
  const own = minus?.behind ?? { atRisk: 0, contributors: 0, largest: 0 };
  const { largest } = behind;
  return { atRisk: behind.atRisk - own.atRisk, contributors: behind.contributors - own.contributors, largest };
}

function asReference(faces: FaceValue[]): FaceValue[] {
  const isShare = faces.some(({ face, category }) => face === 'share' && category === null);
  const pooled = faces
    .filter(({ face }) => face === 'share' || (face === 'mean' && !isShare))
    .map((face) => ({ ...face, face: 'reference' as const }));
  const base = faces
    .filter(({ face, category }) => face === 'n' && category === null)
    .map((face) => ({ ...face, face: 'reference-n' as const }));
  return pooled.length > 0 ? [...pooled, ...base] : [];
}

function isLargeEnough(cells: Cell[], indicator: Indicator, definitions: Definitions): boolean {
  const whole = cells.find((cell) => cell.category === null);
  const isOneOf = ({ behind, sum, n }: Cell) => behind && !isSpread({ ...behind, amount: sum ?? n ?? 0 });
  if (cells.some(isOneOf)) return false;
  const { persons, n } = { persons: whole?.behind?.atRisk ?? whole?.persons, n: whole?.n };
  const least = isAboutPersons(indicator, definitions) ? Math.max(floor, definitions.organisation.smallestGroup) : 1;
  return (persons ?? n ?? 0) >= least;
}

const difference = (total: number | null, part: number | null): number | null =>
  total === null || part === null ? null : total - part;
