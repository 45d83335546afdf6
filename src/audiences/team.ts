import { noText, type Section, type Unit } from '../model/index.ts';
import { actionsOf, viewOf } from '../pair/actions.ts';
import { compositionOf } from '../pair/composition.ts';
import type { EditionContext } from '../pair/context.ts';
import { concerns } from '../pair/concerns.ts';
import { eventsOf } from '../pair/events.ts';
import { responseStories } from '../pair/alone.ts';
import { isResponse, oursOf } from '../pair/ours.ts';
import { listsTable } from '../pair/response.ts';
import { forWhom } from '../pair/for-whom.ts';
import { createPrintOnce, type PrintOnce } from '../pair/print-once.ts';
import { spreadOf } from '../pair/spread.ts';
import { leavesBelow, periodIn } from '../pair/units.ts';
import type { Audience } from './audience.ts';

/** A team's own page: are these our figures, one spread per question, and a talk that ends in who does what. */
export const team: Audience = {
  id: 'team',
  isReport: false,
  units: ({ edition, definitions }) =>
    leavesBelow(definitions.organisation, edition.unit, periodIn(definitions.organisation, edition.period)),
  heading: ({ words, format, edition }, unit) => ({
    kicker: words.pages.teamKicker(format.period(edition.period)),
    title: unit.name,
    description: words.pages.teamDescription(unit.name, format.period(edition.period)),
  }),
  sections: (context, unit) => {
    const once = createPrintOnce(context);
    const first = responseStories(context, unit, once);
    const spreads = spreadsOf(context, unit, once);
    return [
      {
        kind: 'cover',
        title: unit.name,
        lead: unit.about === null ? noText : context.prose(unit.about, unit.at, 2),
        facts: [],
        contents: [],
      },
      oursOf(context, unit),
      ...listsTable(context, unit),
      ...first,
      ...compositionOf(context, unit),
      ...eventsOf(context, unit),
      ...spreads,
      ...forWhom(context, unit),
      ...otherActions(context, unit, spreads),
      talk(context),
    ];
  },
};

function spreadsOf(context: EditionContext, unit: Unit, once: PrintOnce) {
  return context.definitions.indicators
    .filter((indicator) => !isResponse(indicator) && concerns(context, indicator, unit.id))
    .flatMap((indicator) => spreadOf(context, indicator, { unit: unit.id, level: 2, once, invite: true }) ?? []);
}

/** Actions of the team that no spread on this page shows. */
function otherActions(context: EditionContext, unit: Unit, spreads: Section[]): Section[] {
  const shown = new Set(
    spreads.flatMap((section) => (section.kind === 'spread' ? section.spread.actions.map(({ title }) => title) : [])),
  );
  const others = actionsOf(context, unit.id).filter(({ title }) => !shown.has(title));
  return others.length === 0
    ? []
    : [
        {
          kind: 'actions',
          id: 'acties',
          title: context.words.pages.otherActions,
          actions: others.map((action) => viewOf(context, action)),
        },
      ];
}

/** The four steps of the talk; it always ends with concrete agreements. */
function talk({ words }: EditionContext): Section {
  const { pages } = words;
  return {
    kind: 'steps',
    id: 'gesprek',
    title: pages.talk,
    lead: pages.talkLead,
    steps: pages.talkSteps.map((step) => ({ ...step, lines: 4 })),
    agreements: { head: pages.agreements, rows: 4 },
  };
}
