import { contains, type Action, type ActionView, type Indicator, type Period } from '../model/index.ts';
import type { EditionContext } from './context.ts';
import { laterOf } from './later.ts';
import { sayMoment } from './source.ts';
import { lineage, periodIn } from './units.ts';

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

/**
 * Whether an edition is about the time of an action: it came from a figure of its period, it was to be done in it, it was
 * measured again in it, or it is still open. What came from a later figure is not in an earlier report.
 */
function isOfTime({ definitions, edition }: EditionContext, { from, state, when, again }: Action): boolean {
  const { organisation } = definitions;
  const own = periodIn(organisation, edition.period);
  if (!own || own.grain === 'all') return true;
  const periods = from.flatMap((origin) => ('story' in origin ? [] : (periodIn(organisation, origin.period) ?? [])));
  const touches = (period: Period | null) => period !== null && (contains(own, period) || contains(period, own));
  if (periods.length === 0 || periods.some(touches)) return true;
  if (periods.every((period) => period.from >= own.until)) return false;
  const isOpen = state !== 'done' && state !== 'stopped';
  return isOpen || (when !== null && when >= own.from) || (again !== null && touches(periodIn(organisation, again)));
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
function actionsAllowed(context: EditionContext, page: string): Action[] {
  const { definitions, group } = context;
  const actions = definitions.actions.filter((action) => isOfTime(context, action));
  if (group.public) return actions.filter(isOfPage(definitions, page));
  return actions;
}

function isOfPage({ organisation }: EditionContext['definitions'], page: string): (action: Action) => boolean {
  const own = lineage(organisation, page).map(({ id }) => id);
  return ({ from }) => from.every((one) => 'story' in one || own.includes(one.unit));
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
    action.to && words.cycle.askedOf(action.to),
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
    stateText: (action.to ? words.cycle.askState : pages.actionState)[action.state],
    label: action.to ? words.cycle.recommendation : null,
    later: laterOf(context, action),
    became: action.became ? words.cycle.became(line(action.became, action.at)) : null,
  };
}
