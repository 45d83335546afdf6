import type { Finding } from './findings/index.ts';
import { sortCells } from './count/cells.ts';
import { checkDecimals, checkDerived, checkLinked, checkNumbers, checkPlaced, checkScale, checkUnknown } from './count/checks.ts';
import { besideQuestions, withNobody } from './count/beside.ts';
import { columnsNeeded, type Question } from './count/counted-sql.ts';
import type { Engine } from './count/engine.ts';
import { exposureQuestion, withExposure } from './count/exposure.ts';
import { findDoubles } from './count/doubles.ts';
import { findDifferences } from './count/differences.ts';
import { importCells } from './count/imported.ts';
import { importPairs } from './count/imported-pairs.ts';
import { checkPairs } from './count/pair-checks.ts';
import { openBlocks } from './count/not-yet.ts';
import { questionOf } from './count/questions.ts';
import { createDraft, derivedFor, sourceIn } from './count/rows-sql.ts';
import { countSeries, cutsOf, planned } from './count/series.ts';
import { makeReady, type Ready } from './count/statements.ts';
import type { AggregateRow, Cell, DataSource, Definitions, Derived, Hear, Indicator, Tally } from './model/index.ts';

/** What is counted: definitions, the engine in which the rows lie, and figures that were counted elsewhere. */
export interface Counting {
  definitions: Definitions;
  engine: Engine;
  aggregates: AggregateRow[];
  /** Hears how many indicators are counted. */
  hear?: Hear;
}

/** Cells, and what the author should know about them. */
export interface Counted {
  tally: Tally;
  findings: Finding[];
}

/**
 * Fourth step: indicators become cells. Each is compiled to SQL and counted for every unit, every period of every grain, and every
 * part that an edition asks for; persons are counted apart for each, because they do not add up. Indicators that say why they have
 * no figure are not counted.
 */
export async function count({ definitions, engine, aggregates, hear }: Counting): Promise<Counted> {
  const cells: Cell[] = [];
  const findings: Finding[] = [...checkDecimals(engine.lostDecimals(), definitions), ...checkNumbers(definitions, engine)];
  const notYet: string[] = [];
  const used = new Map<Derived, DataSource>();
  const counted = definitions.indicators.filter(({ unavailable }) => unavailable === null);
  for (const [done, indicator] of counted.entries()) {
    hear?.({ step: 'count', done, of: counted.length });
    const own = await countIndicator(indicator, { definitions, engine, aggregates }, used);
    for (const cell of own.cells) cells.push(cell);
    for (const block of own.notYet) notYet.push(block);
    findings.push(...own.findings);
  }
  for (const [derived, source] of used) findings.push(...(await checkDerived(source, derived, { definitions, engine })));
  findings.push(...(await findDoubles(definitions, engine)));
  // Rows come from the engine in any order; what is published must not depend on it.
  const sorted = sortCells(cells);
  const differences = findDifferences(sorted, definitions);
  return { tally: { cells: sorted, notYet, ...(differences.length > 0 && { differences }) }, findings };
}

interface Own extends Tally {
  findings: Finding[];
}

async function countIndicator(indicator: Indicator, counting: Counting, used: Map<Derived, DataSource>): Promise<Own> {
  const { definitions, engine, aggregates } = counting;
  const source = sourceIn(definitions.sources, indicator.denominator.source);
  if (source.layout === 'aggregates') {
    // Each line names its indicator, so one figure may come from several files: the teams exact, the country rounded.
    const rows = aggregates.filter((row) => row.indicator === indicator.id);
    const { organisation, sources } = definitions;
    const read = indicator.measure === 'change' ? importPairs : importCells;
    return { ...read(rows, { indicator, sources, organisation }), notYet: [] };
  }
  const { question, findings } = questionOf(indicator, definitions);
  if (!question) return { cells: [], notYet: [], findings };
  for (const derived of derivedFor(source, columnsNeeded(question, createDraft(definitions)))) used.set(derived, source);
  const main = { ...question, plans: question.plans.filter(({ over }) => over !== 'beside') };
  const ready = await makeReady(main, definitions, engine);
  const cells = await countQuestion(main, definitions, ready);
  const said = [
    ...findings,
    ...(await checkPlaced(question, definitions, ready)),
    ...(await checkScale(question, ready)),
    ...(await checkLinked(indicator, definitions, engine)),
    ...(await checkPairs(indicator, definitions, engine)),
    ...checkUnknown(indicator, cells, definitions),
  ];
  await ready.done();
  const exposed = exposureQuestion(question, definitions);
  const counted = exposed ? withExposure(cells, await countBeside(exposed, definitions, engine), main) : cells;
  for (const aside of besideQuestions(question, definitions)) {
    const beside = withNobody(await countBeside(aside, definitions, engine), cells, { aside, definitions });
    for (const cell of beside) counted.push(cell);
  }
  return { cells: counted, notYet: notYetOf(question, source, definitions), findings: said };
}

async function countBeside(question: Question, definitions: Definitions, engine: Engine): Promise<Cell[]> {
  const ready = await makeReady(question, definitions, engine);
  const cells = await countQuestion(question, definitions, ready);
  await ready.done();
  return cells;
}

async function countQuestion(question: Question, definitions: Definitions, { ask, askEach, reads }: Ready): Promise<Cell[]> {
  const source = sourceIn(definitions.sources, question.indicator.denominator.source);
  const cells: Cell[] = [];
  for (const plan of question.plans) {
    const series = await planned(plan, question, { source, ask, reads });
    for (const cut of cutsOf(question, definitions, plan.series))
      for (const cell of await countSeries(question, series, { cut, askEach, reads })) cells.push(cell);
  }
  return cells;
}

function notYetOf({ indicator, plans, parts }: Question, { referenceDate }: DataSource, definitions: Definitions): string[] {
  const texts = [null, ...parts.map(({ text }) => text)];
  return referenceDate === null ? [] : openBlocks({ indicator, plans, parts: texts, referenceDate }, definitions);
}
