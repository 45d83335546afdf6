import { noText, type Action, type Letter, type Section, type Unit } from '../model/index.ts';
import { viewOf } from '../pair/actions.ts';
import { storiesSection } from '../pair/alone.ts';
import type { EditionContext } from '../pair/context.ts';
import { createPrintOnce, type PrintOnce } from '../pair/print-once.ts';
import { loneFigureOf } from '../pair/spread.ts';
import { unitAsked } from '../pair/units.ts';
import type { Audience } from './audience.ts';

/** The parent council's newsletter: what we heard (a story, then one figure), what we did and did not, what comes, how to answer. */
export const newsletter: Audience = {
  id: 'newsletter',
  isReport: false,
  units: unitAsked,
  heading: ({ words, format, edition, definitions }) => ({
    kicker: words.audiences.newsletter.kicker(edition.letter?.reply?.name ?? null, format.date(edition.date)),
    title: edition.title,
    description: words.audiences.newsletter.description(definitions.organisation.name),
  }),
  sections: (context, unit) => {
    const { edition, prose } = context;
    const once = createPrintOnce(context);
    const { letter } = edition;
    const opening = prose(edition.body, { ...edition.at, line: edition.bodyLine }, 2);
    return [
      { kind: 'cover', title: edition.title, lead: edition.body.trim() === '' ? noText : opening, facts: [], contents: [] },
      ...(letter ? [...heard(context, unit, { letter, once }), ...done(context, letter), ...reply(context, letter)] : []),
    ];
  },
};

function heard(context: EditionContext, unit: Unit, { letter, once }: { letter: Letter; once: PrintOnce }): Section[] {
  const { words, told, definitions } = context;
  const stories = told.filter(({ source }) => source.id === letter.story);
  const indicator = definitions.indicators.find(({ id }) => id === letter.figure);
  const figure = indicator && loneFigureOf(context, indicator, { unit: unit.id, once });
  if (stories.length === 0 && !figure) return [];
  return [
    { kind: 'chapter', id: 'hoorden', title: words.audiences.newsletter.heard, text: null },
    ...storiesSection(stories, { id: 'verhaal', title: null, once }),
    ...(figure ? [{ kind: 'figure' as const, level: 3 as const, ...figure }] : []),
  ];
}

function done(context: EditionContext, { did, didNot, coming }: Letter): Section[] {
  const { words, definitions, edition, line } = context;
  const { newsletter: say } = words.audiences;
  const actions = did.flatMap((id): Action[] => definitions.actions.filter((action) => action.id === id));
  const points = coming.map((text) => line(text, edition.at));
  const reasons = didNot.map(({ what, why }) => ({
    what: line(what, edition.at),
    why: say.because(line(why, edition.at)),
  }));
  return [
    ...(actions.length > 0
      ? [{ kind: 'actions' as const, id: 'deden', title: say.did, actions: actions.map((one) => viewOf(context, one)) }]
      : []),
    ...(reasons.length > 0 ? [{ kind: 'reasons' as const, id: 'niet', title: say.didNot, items: reasons }] : []),
    ...(points.length > 0 ? [{ kind: 'points' as const, id: 'komt', title: say.coming, points }] : []),
  ];
}

function reply({ words, edition }: EditionContext, { reply: to }: Letter): Section[] {
  if (!to) return [];
  const { newsletter: say } = words.audiences;
  return [
    {
      kind: 'reply',
      id: 'reageren',
      title: say.reply,
      text: say.replyText,
      name: say.write(to.name),
      mail: to.mail,
      subject: say.subject(edition.title),
      also: to.also,
    },
  ];
}
