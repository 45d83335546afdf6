import type { Words } from '../lang/index.ts';
import type { Doubt, Sketch, SketchedColumn } from '../model/index.ts';
import { columnKindWords, layoutWords, sourceSchema } from '../model/schemas/data.ts';
import { writtenPath } from '../model/schemas/record.ts';

/** What a description says that the file does not. */
export interface Told {
  title: string;
  /** Day of the export as far as known, ISO. */
  referenceDate: string;
}

const kindWord = new Map(Object.entries(columnKindWords).map(([word, kind]) => [kind, word]));

const layoutWord = new Map<string, string>(Object.entries(layoutWords).map(([word, layout]) => [layout, word]));

/** A text as it stands in front matter: in quotes when a sign in it would mean something. */
export function yamlText(text: string): string {
  if (/^[\p{L}\d][\p{L}\d ._/()%+-]*$/u.test(text) && !/^(leeg|ingevuld)$/.test(text) && text.trim() === text) return text;
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** The text of `data/<id>.md` as far as it could be known by looking. Everything uncertain says so behind it. */
export function describeSketch(sketch: Sketch, told: Told, words: Words): string {
  const { sketch: say } = words;
  const doubtsOf = (about: Doubt['about']) => sketch.doubts.filter((doubt) => doubt.about === about);
  const remark = (about: Doubt['about']) => (doubtsOf(about).length > 0 ? ` # ${say.check}` : '');
  const lines = [
    line('title', yamlText(told.title)) + remark('origin'),
    line('origin', yamlText(say.origin(sketch.file))) + remark('origin'),
    line('referenceDate', told.referenceDate) + remark('export-date'),
    line('files', `[${yamlText(sketch.file)}]`),
    ...(sketch.sheet === null ? [] : [line('sheet', yamlText(sketch.sheet))]),
    ...(sketch.layout === 'rows' ? [] : [line('layout', layoutWord.get(sketch.layout)!)]),
    ...(sketch.instrument === null ? [] : [line('instrument', sketch.instrument)]),
    ...(sketch.question === null ? [] : [line('question', yamlText(sketch.question))]),
    ...(sketch.answer === null ? [] : [line('answer', yamlText(sketch.answer))]),
    ...(sketch.encoding === null ? [] : [line('encoding', sketch.encoding)]),
    ...(sketch.delimiter === null ? [] : [line('delimiter', sketch.delimiter === '\t' ? 'tab' : `"${sketch.delimiter}"`)]),
    ...(sketch.layout === 'aggregates' ? [] : [line('row', say.row) + remark('origin')]),
    ...(sketch.person === null ? remarks(doubtsOf('no-person'), words) : [line('person', sketch.person) + remark('person')]),
    ...(sketch.key.length === 0 ? [] : [`${line('key', `[${sketch.key.join(', ')}]`)} # ${say.check}`]),
    ...remarks([...doubtsOf('no-unit'), ...doubtsOf('no-date')], words),
    ...(sketch.columns.length === 0 ? [] : [`${keyOf('columns')}:`]),
    ...sketch.columns.flatMap((column) => columnLines(column, sketch, words)),
    ...sketch.refused.map(({ heading, looks }) => `  # ${say.notTaken}: ${say.refused(heading, looks)}`),
    `${keyOf('missing')}: { onbekend: [""] }`,
  ];
  return ['---', ...lines, '---', '', say.body, ''].join('\n');
}

const keyOf = (name: string) => String(writtenPath(sourceSchema, [name])[0]);
const line = (name: string, value: string) => `${keyOf(name)}: ${value}`;

function remarks(doubts: readonly Doubt[], { sketch }: Words): string[] {
  return doubts.map((doubt) => `# ${sketch.check}: ${sketch.doubt(doubt)}`);
}

/** A column on one line, with what is uncertain of it above; names of teams on lines of their own. */
function columnLines(column: SketchedColumn, { doubts }: Sketch, words: Words): string[] {
  const { id, heading, kind, values, list, separator, units } = column;
  const own = doubts.filter((doubt) => 'heading' in doubt && doubt.heading === heading);
  const asks = (about: Doubt['about']) => own.some((doubt) => doubt.about === about);
  const parts = [
    `kop: ${yamlText(heading)}`,
    `soort: ${kindWord.get(kind)}`,
    ...(separator === null ? [] : [`scheiding: "${separator}"`]),
    ...(list !== null ? [`lijst: ${list}`] : asks('list') ? [`lijst: ${words.sketch.choose}`] : []),
    ...(asks('dot') ? [`punt: ${words.sketch.choose}`] : []),
    ...(values.length === 0 ? [] : [`waarden: [${values.map(yamlText).join(', ')}]`]),
  ];
  // Names of teams stand below anyhow: in a remark they would be read as names of people.
  const unnamed = own.map((doubt) => (doubt.about === 'unit' ? { ...doubt, unknown: [] } : doubt));
  const above = unnamed.map((doubt) => `  # ${words.sketch.check}: ${words.sketch.doubt(doubt)}`);
  if (units.length === 0) return [...above, `  ${id}: { ${parts.join(', ')} }`];
  const names = units.map(({ found, unit }) => `      ${yamlText(found)}: ${unit}`);
  return [...above, `  ${id}:`, ...parts.map((part) => `    ${part}`), '    vertaal:', ...names];
}
