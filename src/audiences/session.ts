import { noText, type Chapter, type Section, type Unit } from '../model/index.ts';
import { compositionOf } from '../pair/composition.ts';
import type { EditionContext } from '../pair/context.ts';
import { eventsOf } from '../pair/events.ts';
import { isResponse } from '../pair/ours.ts';
import { forWhom } from '../pair/for-whom.ts';
import { createPrintOnce, type PrintOnce } from '../pair/print-once.ts';
import { tentOf, type Tent } from '../pair/tent.ts';
import { unitAsked } from '../pair/units.ts';
import type { Audience } from './audience.ts';

/** A session: what to do beforehand, a table tent per question, the learning table, and room for what is decided. */
export const session: Audience = {
  id: 'session',
  isReport: false,
  units: unitAsked,
  heading: ({ words, format, edition }, unit) => ({
    kicker: words.audiences.session.kicker(format.date(edition.date)),
    title: edition.title,
    description: words.audiences.session.description(unit.name),
  }),
  sections: (context, unit) => {
    const once = createPrintOnce(context);
    const tables = tents(context, unit, once);
    const contents = tables.map(({ id, table, figure }) => ({ anchor: id, text: `${table}. ${figure.question}` }));
    return [
      { kind: 'cover', title: context.edition.title, lead: noText, facts: [], contents },
      ...preparation(context),
      ...compositionOf(context, unit),
      ...eventsOf(context, unit),
      ...tables,
      ...forWhom(context, unit),
      ...learningTable(context),
    ];
  },
};

function preparation({ edition, words, prose }: EditionContext): Section[] {
  if (edition.body.trim() === '') return [];
  const html = prose(edition.body, { ...edition.at, line: edition.bodyLine });
  return [{ kind: 'prose', id: 'vooraf', title: words.audiences.session.preparation, html }];
}

/** One table per figure, under the chapter's name; without chapters every question has a table. */
function tents(context: EditionContext, unit: Unit, once: PrintOnce): Tent[] {
  const { edition, definitions } = context;
  const all: Chapter = {
    title: '',
    indicators: definitions.indicators.filter((indicator) => !isResponse(indicator)).map(({ id }) => id),
    stories: [],
    actions: [],
    at: edition.at,
  };
  const chapters = edition.chapters.length > 0 ? edition.chapters : [all];
  const asked = chapters.flatMap((chapter) => chapter.indicators.map((indicator) => ({ chapter, indicator })));
  return asked
    .flatMap(({ chapter, indicator }) => tentOf(context, indicator, { chapter, unit: unit.id, once }) ?? [])
    .map((tent, index) => ({ ...tent, table: context.words.audiences.session.table(index + 1) }));
}

function learningTable({ words, edition, line }: EditionContext): Section[] {
  const { session: say } = words.audiences;
  const questions = (edition.learning ?? []).map((question) => ({ prompt: line(question, edition.at), lines: 3 }));
  const table = { caption: say.decisions, head: say.decisionsHead, rows: 5 };
  return [{ kind: 'room', id: 'leertafel', title: say.learning, lead: say.learningLead, prompts: questions, table }];
}
