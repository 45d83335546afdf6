import type { Section, TheoryStep, ToldStory, Unit } from '../model/index.ts';
import { storiesSection } from '../pair/alone.ts';
import { chaptersOf } from '../pair/chapters.ts';
import type { EditionContext } from '../pair/context.ts';
import { leadOf } from '../pair/cover.ts';
import { limitsOf } from '../pair/limits.ts';
import { pathStepOf } from '../pair/path.ts';
import { createPrintOnce, type PrintOnce } from '../pair/print-once.ts';
import { promisesOf } from '../pair/promises.ts';
import { lineage, unitAsked } from '../pair/units.ts';
import type { Audience } from './audience.ts';

/** The funder's page: a theory of change to walk down, promised beside reached, what went well and wrong, and limits. No cost per outcome. */
export const impact: Audience = {
  id: 'impact',
  isReport: true,
  units: unitAsked,
  heading: ({ words, format, edition, definitions }) => ({
    kicker: words.audiences.impact.kicker(format.period(edition.period)),
    title: edition.title,
    description: words.audiences.impact.description(definitions.organisation.name, format.period(edition.period)),
  }),
  sections: (context, unit) => {
    const { edition } = context;
    const once = createPrintOnce(context);
    const steps = edition.theory ?? [];
    return [
      { kind: 'cover', title: edition.title, lead: leadOf(context), facts: [], contents: [] },
      ...path(context, unit, { steps, once }),
      ...(edition.chapters.length > 0 || steps.length === 0 ? chaptersOf(context, unit, once) : []),
      ...promisesOf(context, unit),
      ...bothSides(context, unit, once),
      limits(context, unit),
    ];
  },
};

function path(context: EditionContext, unit: Unit, { steps, once }: { steps: TheoryStep[]; once: PrintOnce }): Section[] {
  if (steps.length === 0) return [];
  const { impact: say } = context.words.audiences;
  const made = steps.map((step) => pathStepOf(context, step, { unit: unit.id, once }));
  return [{ kind: 'path', id: 'weg', title: say.path, lead: say.pathLead, steps: made }];
}

/** Stories of what went well beside stories of what did not, told of the whole and not of one team: those printed above by how they begin. */
function bothSides(context: EditionContext, unit: Unit, once: PrintOnce): Section[] {
  const { impact: say } = context.words.audiences;
  const own = lineage(context.definitions.organisation, unit.id).map(({ id }) => id);
  const isOwn = ({ source }: ToldStory) => source.links.length === 0 || source.links.some((link) => own.includes(link.unit));
  const withSign = (...signs: ToldStory['source']['sign'][]) =>
    context.told.filter((told) => told.source.withdrawn === null && signs.includes(told.source.sign) && isOwn(told));
  return [
    ...storiesSection(withSign('positive', 'stable-and-good'), { id: 'goed', title: say.wentWell, once }),
    ...storiesSection(withSign('negative'), { id: 'mis', title: say.wentWrong, once }),
  ];
}

function limits(context: EditionContext, unit: Unit): Section {
  const section = limitsOf(context, unit);
  return section.kind === 'points'
    ? { ...section, points: [...section.points, context.words.audiences.impact.noPrice] }
    : section;
}
