import type { Chapter, Section, Unit } from '../model/index.ts';
import { chaptersOf } from '../pair/chapters.ts';
import type { EditionContext } from '../pair/context.ts';
import { coverOf, leadOf } from '../pair/cover.ts';
import { limitsOf } from '../pair/limits.ts';
import { isResponse } from '../pair/ours.ts';
import { createPrintOnce } from '../pair/print-once.ts';
import { promisesOf } from '../pair/promises.ts';
import { unitAsked } from '../pair/units.ts';
import type { Audience } from './audience.ts';

/** The municipality's report: a front page with five questions and their answers, the figures and stories behind each, and what is asked of it. */
export const municipality: Audience = {
  id: 'municipality',
  isReport: true,
  units: unitAsked,
  heading: ({ words, format, edition, definitions }) => ({
    kicker: words.audiences.municipality.kicker(format.period(edition.period)),
    title: edition.title,
    description: words.audiences.municipality.description(definitions.organisation.name, format.period(edition.period)),
  }),
  sections: (context, unit) => {
    const { edition } = context;
    const once = createPrintOnce(context);
    const asked = {
      ...context,
      edition: { ...edition, chapters: edition.chapters.length > 0 ? edition.chapters : usual(context) },
    };
    const inside = [...chaptersOf(asked, unit, once), ...promisesOf(context, unit), together(context), limits(context, unit)];
    const cover = coverOf(context, unit, inside);
    return [cover.kind === 'cover' ? { ...cover, lead: leadOf(context) } : cover, ...inside];
  },
};

/** The five questions with what the organisation has for each; a question of which nothing is there is left to its author. */
function usual({ words, definitions, told, edition }: EditionContext): Chapter[] {
  const [effective = '', , follow = '', lessons = '', better = ''] = words.audiences.municipality.questions;
  const chapter = (title: string, more: Partial<Chapter>): Chapter => ({
    title,
    indicators: [],
    stories: [],
    actions: [],
    at: edition.at,
    ...more,
  });
  const results = definitions.indicators.filter((one) => one.kind === 'outcome' && !isResponse(one));
  const lesson = told.filter(({ source }) => source.kind === 'lesson' && source.withdrawn === null);
  return [
    chapter(effective, { indicators: results.map(({ id }) => id) }),
    chapter(follow, { indicators: definitions.indicators.filter(isResponse).map(({ id }) => id) }),
    chapter(lessons, { stories: lesson.map(({ source }) => source.id) }),
    chapter(better, { actions: 'all' }),
  ].filter(({ indicators, stories, actions }) => indicators.length + stories.length > 0 || actions === 'all');
}

function together({ words }: EditionContext): Section {
  const { municipality: say } = words.audiences;
  const prompts = say.prompts.map((prompt) => ({ prompt, lines: 3 }));
  return { kind: 'room', id: 'samen', title: say.together, lead: say.togetherLead, prompts, table: null };
}

function limits(context: EditionContext, unit: Unit): Section {
  const section = limitsOf(context, unit);
  return section.kind === 'points'
    ? { ...section, points: [context.words.audiences.municipality.notPaid, ...section.points] }
    : section;
}
