import type { Words } from '../lang/index.ts';
import type { Sketch } from '../model/index.ts';
import { columnKindWords, layoutWords } from '../model/schemas/data.ts';
import { slug } from '../slug.ts';
import { yamlText } from './write.ts';

const kindWord = new Map<string, string>(Object.entries(columnKindWords).map(([word, kind]) => [kind, word]));

const layoutWord = new Map<string, string>(Object.entries(layoutWords).map(([word, layout]) => [layout, word]));

/** What was written about one table, and how the file was read. */
export function saySketch(sketch: Sketch, { path, words }: { path: string; words: Words }): string {
  const { sketch: say } = words;
  const { encoding, delimiter, decimalComma, sheet } = sketch;
  const how = [
    layoutWord.get(sketch.layout),
    encoding?.toUpperCase(),
    delimiter === null ? null : say.delimiter(delimiter),
    decimalComma === null ? null : say.comma(decimalComma),
    sheet === null ? null : say.sheet(sheet),
  ].filter(Boolean);
  const columns = sketch.columns.length + sketch.refused.length;
  const width = Math.max(0, ...sketch.columns.map(({ heading }) => heading.length));
  const rows = sketch.columns.map(({ heading, kind, filled }) => {
    const gaps = sketch.rows - filled;
    return `  ${heading.padEnd(width)}  ${kindWord.get(kind)}${gaps > 0 ? ` (${say.empty(gaps)})` : ''}`;
  });
  return [
    say.written(path, { file: `data/${sketch.file}`, rows: sketch.rows, columns }),
    ...(how.length > 0 ? [`${say.readAs}: ${how.join(', ')}.`] : []),
    ...(rows.length > 0 ? [`${say.guessed}:`, ...rows] : []),
  ].join('\n');
}

/** What the author must look at herself, once for all tables of a file. */
export function sayDoubts(sketches: readonly Sketch[], { sketch: say }: Words): string {
  const doubts = [...new Set(sketches.flatMap((sketch) => sketch.doubts.map(say.doubt)))];
  const refused = [
    ...new Set(sketches.flatMap((sketch) => sketch.refused.map(({ heading, looks }) => say.refused(heading, looks)))),
  ];
  const listed = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `  - ${line}`)];
  return [...listed(say.toCheck, doubts), ...listed(say.notTaken, refused), ''].join('\n');
}

/** A unit as it can stand under `eenheden`. */
export function unitLine(name: string, parent: string): string {
  return `  - { id: ${slug(name)}, naam: ${yamlText(name)}, onder: ${parent} }`;
}
