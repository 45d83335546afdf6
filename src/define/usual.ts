import { finding, type Finding } from '../findings/index.ts';
import { trajectoryGap, usualColumns, waysOfEnding, type KnownList, type UsualColumn } from '../model/index.ts';
import type { WrittenDerived, WrittenSource } from '../model/schemas/data.ts';
import type { WrittenInstrument } from '../model/schemas/instrument.ts';
import type { Item } from './files.ts';
import { answersOf, partsOf } from './instruments.ts';
import { refer } from './refer.ts';

type SourceItem = Item<WrittenSource>;
type InstrumentItem = Item<WrittenInstrument>;
type Columns = WrittenSource['columns'];

/**
 * A description with what its layout knows without being told: columns of a registration with a public layout, and the questions of a
 * questionnaire. What the author describes, under the same name or with the same heading, goes before it.
 */
export function completeSource(item: SourceItem, instruments: readonly InstrumentItem[]): SourceItem {
  const { written } = item;
  const usual = usualColumns[written.layout];
  const instrument = instruments.find(({ id }) => id === written.instrument);
  const known = usual ? usualOf(usual, written) : instrument ? questionsOf(instrument.written) : {};
  const headings = new Set(Object.values(written.columns).flatMap((column) => column.headings.map(folded)));
  const isNew = ([id, column]: [string, Columns[string]]) =>
    !Object.hasOwn(written.columns, id) && !column.headings.some((heading) => headings.has(folded(heading)));
  const added = Object.entries(known).filter(isNew);
  const columns = { ...written.columns, ...Object.fromEntries(added) };
  const derived = usual ? { ...derivedOf(columns, written), ...written.derived } : written.derived;
  const person = written.person ?? (usual && written.about === 'persons' ? personIn(columns) : null);
  const missing = instrument ? withUnscored(written, instrument.written) : written.missing;
  return { ...item, written: { ...written, columns, derived, person, missing } };
}

const folded = (heading: string) => heading.trim().toLowerCase();
const personIn = (columns: Columns) => Object.keys(columns).find((id) => columns[id]?.kind === 'person') ?? null;
const plain = { values: [], translate: {}, faces: false, list: null, groups: {}, separator: ';', required: false, dot: null };

/** Columns of a registration; products by the list of the same law as the reasons. */
function usualOf(usual: readonly UsualColumn[], { columns }: WrittenSource): Columns {
  const isYouth = columns['reden']?.list === 'ijw-jz588';
  return Object.fromEntries(
    usual.map(({ id, kind, headings, list, needed }) => {
      const known: KnownList | null = list ?? (id === 'product' && isYouth ? 'ijw-jz020' : null);
      return [id, { ...plain, kind, headings, list: known, usual: !needed }];
    }),
  );
}

/** Ways of ending in words, and products of one person that are one trajectory. */
function derivedOf(columns: Columns, { person }: WrittenSource): Record<string, WrittenDerived> {
  const ways = waysOfEnding[columns['reden']?.list as KnownList];
  const own = person ?? personIn(columns);
  const isDated = columns['start'] !== undefined && columns['einde'] !== undefined;
  return {
    ...(ways && !columns['wijze'] ? { wijze: { codes: { column: 'reden', to: ways } } } : {}),
    ...(isDated && own && !columns['episode']
      ? { episode: { joined: ['start', 'einde'], per: own, gapDays: trajectoryGap } }
      : {}),
  };
}

/** A column per question, known by its name and by its text; called without its part where that is enough. */
function questionsOf(written: WrittenInstrument): Columns {
  const items = partsOf(written).flatMap(({ items: own }) => own);
  const bare = (key: string) => key.slice(key.indexOf('.') + 1);
  const isAlone = (key: string) => items.filter((item) => bare(item.key) === bare(key)).length === 1;
  return Object.fromEntries(
    items.map(({ key, label }) => {
      const texts = label ? [label, label.replace(/\s*[.?!:]$/, '')] : [];
      const names = [...texts, ...(isAlone(key) ? [bare(key)] : []), key];
      return [isAlone(key) ? bare(key) : key, { ...plain, ...answersTo(written), headings: [...new Set(names)] }];
    }),
  );
}

/** What may be answered: the words of the scale in their order, or its points, under which a file may also write the words. */
function answersTo(written: WrittenInstrument): Pick<Columns[string], 'kind' | 'values' | 'translate'> {
  const { scale } = written;
  if (scale === null) return { kind: 'number', values: [], translate: {} };
  if (Array.isArray(scale)) return { kind: 'ordered', values: scale, translate: {} };
  if (answersOf(written) === null) return { kind: 'ordered', values: Object.keys(scale), translate: {} };
  return {
    kind: 'integer',
    values: [],
    translate: Object.fromEntries(Object.entries(scale).map(([point, word]) => [word, point])),
  };
}

/** Answers that are no score do not apply. */
function withUnscored({ missing }: WrittenSource, { notScored }: WrittenInstrument): WrittenSource['missing'] {
  const own = new Set(Object.values(missing).flat());
  return { ...missing, 'not-applicable': [...missing['not-applicable'], ...notScored.filter((word) => !own.has(word))] };
}

/** What a layout needs to be told, and was not: its questionnaire, its columns of questions and answers, the list of its codes. */
export function checkLayout(item: SourceItem, instruments: readonly string[]): Finding[] {
  const { written, at, key } = item;
  const lacking = (name: 'instrument' | 'question' | 'answer' | 'key') => finding('TV-141', at(), { key: key(name) });
  const { layout, instrument, question, answer } = written;
  const reason = written.columns['reden'];
  return [
    ...(instrument === null ? [] : refer('instrument', instrument, { possible: instruments, at: at('instrument') })),
    ...(layout === 'questionnaire' && instrument === null ? [lacking('instrument')] : []),
    ...(layout === 'answers' && question === null ? [lacking('question')] : []),
    ...(layout === 'answers' && answer === null ? [lacking('answer')] : []),
    ...(layout === 'answers' && written.key.length === 0 ? [lacking('key')] : []),
    ...(layout === 'stop-messages' && (reason?.list ?? null) === null && reason?.values.length === 0
      ? [finding('TV-338', at('columns', 'reden'), { possible: ['ijw-jz588', 'ijw-wmo588'] })]
      : []),
  ];
}
