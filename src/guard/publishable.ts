import {
  blockText,
  keyText,
  parsePeriod,
  type BlockKey,
  type BlockState,
  type Cell,
  type Definitions,
  type Edition,
  type FaceValue,
  type Form,
  type Indicator,
  type Measure,
  type MeasureId,
  type PublishableSet,
  type PublishedNumber,
  type ResponseLimits,
} from '../model/index.ts';
import { findResponse, isApart, responseLimitsOf } from '../responses.ts';
import { partsOnlySplit, partsSplit, splitGrains } from '../parts.ts';
import { partOf, scopeOf, showsPart, showsPeriod } from '../scope.ts';
import { createBeside } from './beside.ts';
import { declaredCategories, orderCategories } from './categories.ts';
import { referenceFaces, type Found } from './reference.ts';
import { planOf } from './scene.ts';
import type { Veiled } from './sensitive.ts';
import { createStates, periodsOf, type Verdict } from './states.ts';
import { veilFaces } from './veil-faces.ts';

/** A block with what it tells. Only a shown one has faces. */
export interface PublishableBlock {
  key: BlockKey;
  text: string;
  state: BlockState;
  faces: FaceValue[];
}

export type Measures = Record<MeasureId, Measure>;

/** What was decided, and how each measure tells its cells. */
export type Showing = Verdict & {
  measures: Measures;
  /** Blocks that tell how many they are about, and of a sensitive answer at most a band. */
  veiled?: Veiled;
};

/** What every edition may show once it is decided what is hidden. No hidden number changes anything here. */
export function createSets(showing: Showing): { sets: Map<string, PublishableSet>; blocks: Map<string, PublishableBlock[]> } {
  const { definitions, measures } = showing;
  const blocks = new Map(definitions.indicators.map((indicator) => [indicator.id, createBlocks(indicator, showing)]));
  const set = (edition: Edition) => createSet(edition, { definitions, measures, blocks });
  return { sets: new Map(definitions.editions.map((edition) => [edition.id, set(edition)])), blocks };
}

/** Every block that some edition may ask for, with its faces when it is shown: made once, shared by all editions. */
function createBlocks(indicator: Indicator, { measures, veiled = new Map(), ...verdict }: Showing): PublishableBlock[] {
  const { definitions, tally } = verdict;
  const own = tally.cells.filter((cell) => cell.indicator === indicator.id).sort(byCategory);
  const cells = Map.groupBy(own, blockText);
  const stateOf = createStates(indicator, verdict);
  const veils = (key: BlockKey) => veiled.get(blockText(key)) ?? null;
  // How many a breakdown of the numerator is about, is how many are in that.
  const isOfVeiled = (key: BlockKey) =>
    veils({ ...key, series: null }) !== null && planOf(indicator, key.series, { definitions, measures })?.over === 'numerator';
  const shownAs = (key: BlockKey): BlockState => (stateOf(key) === 'shown' && isOfVeiled(key) ? 'hidden' : stateOf(key));
  const states = new Map(keysOf(indicator, verdict).map((key) => [blockText(key), { key, state: shownAs(key) }]));
  const { units } = definitions.organisation;
  const found: Found = {
    cells: (text) => cells.get(text) ?? [],
    isShown: (text) => states.get(text)?.state === 'shown' && !veiled.has(text),
    parentOf: new Map(units.map(({ id, parent }) => [id, parent])),
    beside: createBeside(units, (text) => cells.get(text) ?? []),
  };
  const measure = measures[indicator.measure];
  return [...states].map(([text, { key, state }]) => {
    const own = found.cells(text);
    const told = () => [...measure.faces(own.map(withoutBehind), indicator), ...references(own, { definitions, measure, found })];
    const bands = veils(key);
    const faces = state === 'shown' ? told() : [];
    return { key, text, state, faces: bands ? veilFaces(faces, bands, indicator) : faces };
  });
}

/** Who is behind a magnitude decides whether it is shown, and is told to nobody. */
function withoutBehind(cell: Cell): Cell {
  return cell.behind ? { ...cell, behind: null } : cell;
}

/** What one edition may show: its own units, periods, indicators and part, and nothing else. */
function createSet(
  edition: Edition,
  { definitions, measures, blocks }: { definitions: Definitions; measures: Measures; blocks: Map<string, PublishableBlock[]> },
): PublishableSet {
  const scope = scopeOf(edition, definitions);
  const { firstMonth } = definitions.organisation;
  const indicators = definitions.indicators.filter(({ id }) => scope.indicators.has(id));
  const set: PublishableSet = {
    edition: edition.id,
    versions: new Map(indicators.map(({ id, version }) => [id, version])),
    numbers: new Map(),
    states: new Map(),
    categories: new Map(),
    measures: new Map(indicators.map(({ id, measure }) => [id, measure])),
  };
  const isAsked = ({ key }: PublishableBlock, split: ReadonlySet<string>) => {
    const period = parsePeriod(key.period, firstMonth);
    return showsPart(scope, key, split) && scope.units.has(key.unit) && period !== null && showsPeriod(scope, period);
  };
  for (const indicator of indicators) {
    const split = new Set(partsSplit(indicator, definitions).map(({ text }) => text));
    const asked = (blocks.get(indicator.id) ?? []).filter((block) => isAsked(block, split));
    for (const [series, own] of Map.groupBy(asked, ({ key }) => key.series))
      addSeries(set, own, {
        indicator,
        declared: declaredCategories(indicator, series, { definitions, measure: measures[indicator.measure] }),
      });
  }
  dropUnlike(set, indicators, responseLimitsOf(definitions.organisation));
  return set;
}

/** No reference where so many more or fewer answered there: what is laid side by side must be about the same kind of answering. */
function dropUnlike(set: PublishableSet, indicators: Indicator[], limits: ResponseLimits): void {
  const asking = new Map(indicators.filter(({ response }) => response !== null).map((indicator) => [indicator.id, indicator]));
  const unlike = [...set.numbers].filter(([, { key }]) => {
    const indicator = key.face.startsWith('reference') ? asking.get(key.indicator) : undefined;
    return indicator !== undefined && isApart(findResponse(set, key, indicator), limits);
  });
  for (const [text] of unlike) set.numbers.delete(text);
}

/** Adds the blocks of one series. What is not shown gets the signs of every face the shown ones have: its own would tell. */
function addSeries(
  set: PublishableSet,
  blocks: PublishableBlock[],
  { indicator, declared }: { indicator: Indicator; declared: string[] },
): void {
  const shown = blocks.flatMap((block) => block.faces);
  const signs = [...new Map(shown.map((face) => [`${face.category}#${face.face}`, face])).values()];
  const seen = shown.flatMap((face) => (face.category === null ? [] : [face.category]));
  const series = blocks[0]?.key.series ?? '';
  set.categories.set(`${indicator.id}/${series}`, orderCategories(seen, declared));
  for (const { key, text, state, faces } of blocks) {
    set.states.set(text, state);
    for (const face of state === 'shown' ? faces : signsOf(state, signs)) {
      const number: PublishedNumber = {
        key: { ...key, version: indicator.version, category: face.category, face: face.face },
        form: face.form,
        value: face.value,
      };
      set.numbers.set(keyText(number.key), number);
    }
  }
}

const additive: readonly string[] = ['count', 'n', 'persons'];

/** The signs of a block that shows nothing. No rows are told as zero, which they are. */
function signsOf(state: BlockState, faces: FaceValue[]): FaceValue[] {
  if (state === 'not-alive') return [];
  if (state === 'empty')
    return faces.filter(({ face }) => additive.includes(face)).map((face) => ({ ...face, form: { kind: 'exact' }, value: 0 }));
  const form: Form = { kind: state === 'not-yet' || state === 'absent' ? state : 'hidden' };
  return faces.map((face) => ({ ...face, form, value: null }));
}

function keysOf(indicator: Indicator, { definitions, tally }: Verdict): BlockKey[] {
  const { organisation, editions } = definitions;
  const own = tally.cells.filter((cell) => cell.indicator === indicator.id);
  const seriesIds = [...new Set([null, ...own.map((cell) => cell.series).sort()])];
  const parts = [...new Set([null, ...editions.map(partOf)])];
  const periods = periodsOf(indicator, { definitions, tally });
  const long = periods.filter(({ grain }) => splitGrains.includes(grain));
  const split = partsOnlySplit(indicator, definitions).flatMap(({ text: part }) =>
    organisation.units.flatMap((unit) =>
      long.map((period): BlockKey => ({ indicator: indicator.id, unit: unit.id, period: period.id, part, series: null })),
    ),
  );
  const asked = seriesIds.flatMap((series) =>
    parts.flatMap((part) =>
      organisation.units.flatMap((unit) =>
        periods.map((period): BlockKey => ({ indicator: indicator.id, unit: unit.id, period: period.id, part, series })),
      ),
    ),
  );
  return [...asked, ...split];
}

function references(own: Cell[], context: { definitions: Definitions; measure: Measure; found: Found }): FaceValue[] {
  const whole = own.find((cell) => cell.category === null && cell.series === null);
  return whole ? referenceFaces(whole, context) : [];
}

/** The whole first. Cells may arrive in any order, what is shown stands always in the same. */
function byCategory(a: Cell, b: Cell): number {
  const [first, second] = [a.category ?? '', b.category ?? ''];
  return first === second ? 0 : first < second ? -1 : 1;
}
