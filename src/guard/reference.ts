import {
  blockText,
  type Behind,
  type Cell,
  type Definitions,
  type FaceValue,
  type Indicator,
  type Measure,
} from '../model/index.ts';
import { floor } from './hidden.ts';
import { isSpread } from './magnitude.ts';
import { isAboutPersons } from './scene.ts';

/** The cells of a block of one series, and whether it is shown. */
export interface Found {
  cells: (text: string) => Cell[];
  isShown: (text: string) => boolean;
  /** The unit above each unit. */
  parentOf: ReadonlyMap<string, string | null>;
  /** The units below each unit. */
  childrenOf: ReadonlyMap<string | null, string[]>;
}

/** Fewest other units a reference pools: one other unit would just be that unit. */
const fewestOthers = 2;

/**
 * What the other units of the same kind have together: the parent minus the own block, pooled. Shown only when both of
 * those are, so it is a subtraction any reader could make and tells nothing new. Empty when it would be about one other unit,
 * or about fewer persons than may be shown, or when the indicator may not be compared.
 */
export function referenceFaces(
  own: Cell,
  { definitions, measure, found }: { definitions: Definitions; measure: Measure; found: Found },
): FaceValue[] {
  const indicator = definitions.indicators.find(({ id }) => id === own.indicator);
  const parent = found.parentOf.get(own.unit) ?? null;
  if (
    !indicator ||
    indicator.compared === false ||
    measure.unique ||
    parent === null ||
    !found.isShown(blockText({ ...own, unit: parent }))
  )
    return [];
  // Only a few need to be found: of hundreds beside it the first ones say enough.
  let filled = 0;
  for (const unit of found.childrenOf.get(parent) ?? []) {
    if (unit !== own.unit && hasRows(found.cells(blockText({ ...own, unit })))) filled += 1;
    if (filled >= fewestOthers) break;
  }
  if (filled < fewestOthers) return [];
  const rest = subtract(found.cells(blockText({ ...own, unit: parent })), found.cells(blockText(own)));
  return rest && isLargeEnough(rest, indicator, definitions)
    ? asReference(
        measure.faces(
          rest.map((cell) => ({ ...cell, behind: null })),
          indicator,
        ),
      )
    : [];
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
  if (whole?.behind && !isSpread({ ...whole.behind, amount: whole.sum ?? whole.n ?? 0 })) return false;
  const { persons, n } = { persons: whole?.behind?.atRisk ?? whole?.persons, n: whole?.n };
  const least = isAboutPersons(indicator, definitions) ? Math.max(floor, definitions.organisation.smallestGroup) : 1;
  return (persons ?? n ?? 0) >= least;
}

const hasRows = (cells: Cell[]): boolean => cells.some((cell) => cell.category === null && cell.n !== 0);

const difference = (total: number | null, part: number | null): number | null =>
  total === null || part === null ? null : total - part;
