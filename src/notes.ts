import { createFormatter } from './format.ts';
import type { Words } from './lang/index.ts';
import type { AuthorNotes, Definitions, Slip } from './model/index.ts';
import { sayConditions } from './sentence/condition.ts';

/** One subject of the author's own notes: a title and its lines. */
export interface NoteBlock {
  title: string;
  lead: string;
  lines: string[];
}

/** The author's notes in words: which rows count and why the others do not, and who lacks how many to become visible. */
export function sayNotes({ slips, shorts }: AuthorNotes, definitions: Definitions, words: Words): NoteBlock[] {
  const { notes } = words.comparing;
  const { organisation, indicators } = definitions;
  const format = createFormatter(organisation.locale, words, organisation.firstMonth);
  const titleOf = (id: string) => indicators.find((indicator) => indicator.id === id)?.title ?? id;
  const nameOf = (id: string) => organisation.units.find((unit) => unit.id === id)?.name ?? id;
  const soon = shorts.map(({ indicator, unit, period, short }) =>
    notes.short({ title: titleOf(indicator), unit: nameOf(unit), period: format.period(period), short }),
  );
  return [
    { title: notes.slips, lead: notes.only, lines: slips.map((slip) => saySlip(slip, definitions, { words, format })) },
    { title: notes.shorts, lead: notes.only, lines: soon },
  ].filter(({ lines }) => lines.length > 0);
}

/** “Uitval: 112 rijen → 84 tellen mee; 14 niet: afgesloten; 5 zonder datum”. */
function saySlip(
  { indicator: id, rows, counted, left }: Slip,
  { indicators, sources }: Definitions,
  { words, format }: { words: Words; format: ReturnType<typeof createFormatter> },
): string {
  const { notes } = words.comparing;
  const indicator = indicators.find((one) => one.id === id);
  const source = sources.find((one) => one.id === indicator?.denominator.source);
  const said = indicator && source ? sayConditions(indicator.denominator.where, { source, words, format }) : [];
  const why = left.map((one) =>
    typeof one.why === 'string'
      ? notes[one.why](format.number(one.rows))
      : notes.left(format.number(one.rows), said[one.why] ?? String(one.why + 1)),
  );
  return notes.slip(indicator?.title ?? id, format.number(rows), [notes.counted(format.number(counted)), ...why].join('; '));
}
