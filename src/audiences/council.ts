import { actionStates, type Section, type Unit } from '../model/index.ts';
import { actionsOf, viewOf } from '../pair/actions.ts';
import { storiesSection } from '../pair/alone.ts';
import { chaptersOf } from '../pair/chapters.ts';
import { claimOf } from '../pair/claims.ts';
import type { EditionContext } from '../pair/context.ts';
import { leadOf } from '../pair/cover.ts';
import { createPrintOnce, type PrintOnce } from '../pair/print-once.ts';
import { unitAsked } from '../pair/units.ts';
import type { Audience } from './audience.ts';

/** The client or youth council's page: how far actions are, what we say beside what people find, and room for its own reaction. */
export const council: Audience = {
  id: 'council',
  isReport: false,
  units: unitAsked,
  heading: ({ words, format, edition, definitions }) => ({
    kicker: words.audiences.council.kicker(format.period(edition.period)),
    title: edition.title,
    description: words.audiences.council.description(definitions.organisation.name),
  }),
  sections: (context, unit) => {
    const once = createPrintOnce(context);
    return [
      { kind: 'cover', title: context.edition.title, lead: leadOf(context), facts: [], contents: [] },
      ...board(context, unit),
      ...claims(context, unit),
      ...before(context, once),
      ...(context.edition.chapters.length > 0 ? chaptersOf(context, unit, once) : []),
      reaction(context),
    ];
  },
};

/** Actions by how far they are, in the order in which they go on. */
function board(context: EditionContext, unit: Unit): Section[] {
  const { words } = context;
  const all = actionsOf(context, unit.id);
  const columns = actionStates
    .map((state) => ({
      title: words.cycle.board.columns[state],
      actions: all.filter((action) => action.state === state).map((action) => viewOf(context, action)),
    }))
    .filter(({ actions }) => actions.length > 0);
  const { board: title, boardLead: lead } = words.audiences.council;
  return columns.length === 0 ? [] : [{ kind: 'board', id: 'acties-stand', title, lead, columns }];
}

function claims(context: EditionContext, unit: Unit): Section[] {
  const { council: say } = context.words.audiences;
  const views = (context.edition.claims ?? []).map((claim) => claimOf(context, claim, unit.id));
  return views.length === 0 ? [] : [{ kind: 'claims', id: 'wij-zeggen', title: say.claims, lead: say.claimsLead, claims: views }];
}

function before(context: EditionContext, once: PrintOnce): Section[] {
  const said = context.told.filter(({ source }) => source.kind === 'reaction' && source.withdrawn === null);
  return storiesSection(said, { id: 'eerder', title: context.words.audiences.council.before, once });
}

function reaction({ words }: EditionContext): Section {
  const { council: say } = words.audiences;
  const prompts = say.reactions.map((prompt) => ({ prompt, lines: 5 }));
  return { kind: 'room', id: 'reactie', title: say.reaction, lead: say.reactionLead, prompts, table: null };
}
