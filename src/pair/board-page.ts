import { actionStates, type Action, type ActionState, type ActionView, type Page, type Section } from '../model/index.ts';
import { actionsOf, viewOf } from './actions.ts';
import { boardPath } from './address.ts';
import type { EditionContext, GroupContext } from './context.ts';
import { pageOf } from './frame.ts';
import { periodIn } from './units.ts';

/** An action with the newest edition that tells it: there its numbers are bound. */
export interface Told {
  action: Action;
  context: EditionContext;
}

/** Every action that some edition of this group tells, each once. */
export function toldActions(group: GroupContext): Told[] {
  const newest = group.editions.toSorted((a, b) => b.edition.date.localeCompare(a.edition.date));
  const told = newest.flatMap((parts) => {
    const context = { ...group, ...parts };
    return actionsOf(context, parts.edition.unit).map((action) => ({ action, context }));
  });
  const seen = new Set<string>();
  return told.filter(({ action: { id } }) => !seen.has(id) && seen.add(id));
}

/** The board: per year what is done with figures and stories, how far it is, and what became of it; `null` without actions. */
export function boardPage(group: GroupContext): Page | null {
  const told = toldActions(group);
  if (told.length === 0) return null;
  const { board } = group.words.cycle;
  const { name } = group.definitions.organisation;
  const own = told.filter(({ action }) => !action.to);
  const bucket = own.filter(({ action }) => action.state === 'proposed');
  const chosen = own.filter(({ action }) => action.state !== 'proposed');
  return pageOf(group, {
    path: boardPath,
    kind: 'free',
    title: board.title,
    description: board.description(name),
    kicker: name,
    sections: [
      {
        kind: 'cover',
        title: board.title,
        lead: group.prose(board.lead, group.definitions.organisation.at, 2),
        facts: [],
        contents: [],
      },
      ...years(chosen).map(([year, of]) =>
        boardOf(group, of, { id: year === '' ? 'zonder-jaar' : `jaar-${year}`, title: year || board.noYear, lead: null }),
      ),
      ...(bucket.length > 0 ? [bucketOf(group, bucket)] : []),
      ...askedOf(
        group,
        told.filter(({ action }) => action.to),
      ),
    ],
  });
}

/** Newest year first; what has none comes last. */
function years(told: Told[]): [string, Told[]][] {
  return [...Map.groupBy(told, yearOf)].sort(([a], [b]) => (a < b ? 1 : -1));
}

/** The year an action belongs to: its own word, else when it is to be done, else of the figure it came from. */
function yearOf({ action, context }: Told): string {
  const [first] = action.from.flatMap((origin) => ('story' in origin ? [] : [origin.period]));
  const { organisation } = context.definitions;
  const known = [action.year, action.when, first].map((text) => /^\d{4}/.exec(text ?? '')?.[0]);
  return known.find((year) => year !== undefined) ?? (first ? (periodIn(organisation, first)?.until.slice(0, 4) ?? '') : '');
}

interface Heading {
  id: string;
  title: string;
  lead: string | null;
}

function boardOf({ words }: GroupContext, told: Told[], heading: Heading): Section {
  const states = actionStates.filter((state) => state !== 'proposed');
  return {
    kind: 'board',
    ...heading,
    columns: states.flatMap((state) => columnOf(told, state, words.cycle.board.columns[state])),
  };
}

function columnOf(told: Told[], state: ActionState, title: string) {
  const own = told.filter(({ action }) => action.state === state);
  return own.length === 0 ? [] : [{ title, actions: own.map(fullView) }];
}

/** Proposals by theme, so that what belongs together is chosen together. */
function bucketOf({ words }: GroupContext, told: Told[]): Section {
  const { bucket, bucketLead } = words.cycle.board;
  const themes = [...Map.groupBy(told, ({ action }) => action.theme ?? '')].sort(([a], [b]) =>
    a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1,
  );
  const columns = themes.map(([theme, of]) => ({
    title: theme,
    actions: of.map(fullView),
  }));
  return { kind: 'board', id: 'verbeteremmer', title: bucket, lead: bucketLead, columns };
}

function askedOf({ words }: GroupContext, told: Told[]): Section[] {
  const { asked, askedLead } = words.cycle.board;
  if (told.length === 0) return [];
  return [
    {
      kind: 'board',
      id: 'aanbevelingen',
      title: asked,
      lead: askedLead,
      columns: [{ title: '', actions: told.map(fullView) }],
    },
  ];
}

/** An action with all that its author wrote of it. */
function fullView({ action, context }: Told): ActionView {
  const { body = '', bodyLine, at } = action;
  const text = body === '' ? null : context.prose(body, { ...at, line: bodyLine ?? at.line }, 4);
  return { ...viewOf(context, action), text };
}
