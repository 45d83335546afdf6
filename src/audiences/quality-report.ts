import type { Section, Unit } from '../model/index.ts';
import { actionsOf, viewOf } from '../pair/actions.ts';
import { chaptersOf } from '../pair/chapters.ts';
import { compositionOf } from '../pair/composition.ts';
import type { EditionContext } from '../pair/context.ts';
import { eventsOf } from '../pair/events.ts';
import { coverOf } from '../pair/cover.ts';
import { limitsOf } from '../pair/limits.ts';
import { overviewOf } from '../pair/overview.ts';
import { forWhom } from '../pair/for-whom.ts';
import { createPrintOnce, type PrintOnce } from '../pair/print-once.ts';
import { listsTable, responseTable } from '../pair/response.ts';
import { unitAsked } from '../pair/units.ts';
import { responseStories, storiesSection } from '../pair/alone.ts';
import type { Audience } from './audience.ts';

/** The annual quality report: a cover, a vision, every question counted and told, what we are proud of, what we do, and what this does not say. */
export const qualityReport: Audience = {
  id: 'quality-report',
  isReport: true,
  units: unitAsked,
  heading: ({ words, format, edition, definitions }, unit) => ({
    kicker: words.pages.reportKicker(format.period(edition.period)),
    title: edition.title,
    description: words.pages.reportDescription(definitions.organisation.name, unit.name, format.period(edition.period)),
  }),
  sections: (context, unit) => {
    const once = createPrintOnce(context);
    const inside = [
      ...vision(context),
      ...chaptersOf(context, unit, once),
      ...compositionOf(context, unit),
      ...forWhom(context, unit),
      ...eventsOf(context, unit),
      ...overviewOf(context, unit),
      ...responseTable(context, unit),
      ...listsTable(context, unit),
      ...responseStories(context, unit, once),
      ...proud(context, once),
      ...actions(context, unit),
      limitsOf(context, unit),
    ];
    return [coverOf(context, unit, inside), ...inside];
  },
};

function vision({ edition, words, prose }: EditionContext): Section[] {
  return edition.body.trim() === ''
    ? []
    : [
        {
          kind: 'prose',
          id: 'visie',
          title: words.pages.vision,
          html: prose(edition.body, { ...edition.at, line: edition.bodyLine }),
        },
      ];
}

/** “Hier zijn we trots op”: thanks, innovations and what went well. */
function proud(context: EditionContext, once: PrintOnce): Section[] {
  const good = context.told.filter(
    ({ source }) =>
      source.withdrawn === null &&
      (source.kind === 'thanks' ||
        source.kind === 'innovation' ||
        source.sign === 'positive' ||
        source.sign === 'stable-and-good'),
  );
  return storiesSection(good, { id: 'trots', title: context.words.pages.proud, once });
}

function actions(context: EditionContext, unit: Unit): Section[] {
  const all = actionsOf(context, unit.id);
  const inChapter = context.edition.chapters.some((chapter) => chapter.actions === 'all' || chapter.actions.length > 0);
  return all.length === 0 || inChapter
    ? []
    : [
        {
          kind: 'actions',
          id: 'acties',
          title: context.words.pages.actions,
          actions: all.map((action) => viewOf(context, action)),
        },
      ];
}
