import { hasRows, type Definitions, type Indicator, type StoryGroup, type StoryLink, type StorySource } from '../model/index.ts';
import { fieldsOf } from './columns.ts';
import type { Engine } from './engine.ts';
import { questionOf } from './questions.ts';
import { cutsOf, countSeries, planned } from './series.ts';
import { sourceIn } from './rows-sql.ts';
import { makeReady } from './statements.ts';

/**
 * Holds what stories tell of somebody against the rows: at the unit and in the period of each figure, how many persons have all
 * of it? Only whether they are enough leaves this process. What the data have no column for cannot be counted, and is not said.
 */
export async function countStoryGroups(definitions: Definitions, engine: Engine): Promise<StoryGroup[]> {
  const groups: StoryGroup[] = [];
  for (const story of definitions.stories.filter(isAboutSomebody))
    for (const link of story.links) {
      const persons = await personsLike(story, link, { definitions, engine });
      if (persons !== null) groups.push({ story: story.id, isEnough: persons >= definitions.organisation.smallestGroup });
    }
  return groups;
}

function isAboutSomebody({ personal, composite, withdrawn, traits }: StorySource): boolean {
  return personal && !composite && withdrawn === null && Object.keys(traits).length > 0;
}

/** Persons in the denominator of a figure who have everything a story tells; `null` when a column for it is lacking. */
async function personsLike(
  { traits }: StorySource,
  { indicator: id, unit, period }: StoryLink,
  { definitions, engine }: { definitions: Definitions; engine: Engine },
): Promise<number | null> {
  const indicator = definitions.indicators.find((one) => one.id === id && one.unavailable === null);
  const source = indicator && sourceIn(definitions.sources, indicator.denominator.source);
  if (!indicator || !source || !hasRows(source)) return null;
  const known = fieldsOf(source);
  if (Object.keys(traits).some((column) => !known.has(column))) return null;
  const { question } = questionOf(narrowed(indicator, traits), definitions);
  if (!question) return null;
  const ready = await makeReady(question, definitions, engine);
  let persons = 0;
  for (const plan of question.plans) {
    const series = await planned(plan, question, { source, ...ready });
    for (const cut of cutsOf(question, definitions, null))
      for (const cell of await countSeries(question, series, { cut, ...ready }))
        if (cell.unit === unit && cell.period === period && cell.part === null && cell.category === null)
          persons = cell.persons ?? 0;
  }
  await ready.done();
  return persons;
}

/** The same rows, in so far as they are like somebody. */
function narrowed(indicator: Indicator, traits: Record<string, string>): Indicator {
  const like = Object.entries(traits).map(([column, value]) => ({ op: 'one-of' as const, column, values: [value] }));
  const where = { op: 'all' as const, of: [indicator.denominator.where, ...like] };
  return {
    ...indicator,
    measure: 'number',
    numerator: null,
    value: null,
    breakdown: [],
    denominator: { ...indicator.denominator, where },
  };
}
