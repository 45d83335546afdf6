import type { Action, ActionView, Indicator } from '../model/index.ts';
import type { EditionContext } from './context.ts';
import { sayMoment } from './source.ts';
import { lineage } from './units.ts';

/** Actions that follow from a figure of this unit, or from a story told here. */
export function actionsFor(
  context: EditionContext,
  indicator: Indicator,
  { unit, stories }: { unit: string; stories: string[] },
): Action[] {
  return actionsAllowed(context, unit).filter((action) =>
    action.from.some((from) =>
      'story' in from ? stories.includes(from.story) : from.indicator === indicator.id && isRelated(context, from.unit, unit),
    ),
  );
}

/** Every action of a unit, of what it belongs to, or (where not everyone may read it) of what belongs to it. */
export function actionsOf(context: EditionContext, unit: string): Action[] {
  const told = new Set(context.told.map(({ source }) => source.id));
  return actionsAllowed(context, unit).filter((action) =>
    action.from.some((from) => ('story' in from ? told.has(from.story) : isRelated(context, from.unit, unit))),
  );
}

/**
 * The actions a page about a unit may show by itself. Where everyone may read it, none that came from a figure of another
 * unit than the page's own or what that belongs to: a report about the whole does not point at one team.
 */
function actionsAllowed({ definitions, group }: EditionContext, page: string): Action[] {
  if (!group.public) return definitions.actions;
  const own = lineage(definitions.organisation, page).map(({ id }) => id);
  return definitions.actions.filter(({ from }) => from.every((one) => 'story' in one || own.includes(one.unit)));
}

function isRelated({ definitions }: EditionContext, one: string, other: string): boolean {
  const holds = (below: string, above: string) => lineage(definitions.organisation, below).some((unit) => unit.id === above);
  return holds(one, other) || holds(other, one);
}

/** An action in the words of a page. */
export function viewOf(context: EditionContext, action: Action): ActionView {
  const { words, format, line } = context;
  const { pages } = words;
  const [what, how] = [line(action.what, action.at), action.how && line(action.how, action.at)];
  const parts = [
    action.who && pages.actionWho(action.who),
    action.with.length > 0 ? pages.actionWith(format.list(action.with)) : null,
    action.when && pages.actionWhen(sayMoment(context, action.when)),
    action.again && pages.actionAgain(format.period(action.again)),
  ];
  return {
    title: line(action.title, action.at),
    what: how ? pages.whatHow(what, how) : what,
    byline: parts.filter((part) => part !== null).join(' · '),
    state: action.state,
    stateText: pages.actionState[action.state],
  };
}
