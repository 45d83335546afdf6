import { finding, type Finding } from '../findings/index.ts';
import type { DataSource, Definitions } from '../model/index.ts';
import { suggestion } from '../nearest.ts';
import { createProblems } from '../observe/problems.ts';
import type { Sheet } from '../observe/sheet.ts';
import { answerPlaces, spreadAnswers, type Spread } from '../observe/spread.ts';
import { fold } from '../observe/text.ts';
import type { Layout, LayoutColumn, LayoutInput, LayoutOutput } from './layout.ts';
import { columnsOf, readRows } from './read-rows.ts';

/**
 * One row per answer: which list, which question, what was answered. Laid side by side, a column per question; columns whose heading is
 * none of the file's are looked for among its questions.
 */
export const answers: Layout = { id: 'answers', expected, refuses: () => false, read: readAnswers };

const question = '#question';
const answer = '#answer';

function expected(source: DataSource, definitions: Definitions): LayoutColumn[] {
  const told = columnsOf(source, definitions).map((column) => ({ ...column, silent: column.silent || column.optional }));
  const own = (id: string, heading: string | null | undefined) =>
    heading ? [{ id, headings: [heading], optional: false, silent: false }] : [];
  return [...told, ...own(question, source.question), ...own(answer, source.answer)];
}

async function readAnswers({ source, sheets, ...input }: LayoutInput): Promise<LayoutOutput> {
  const spreads = sheets.flatMap((sheet) => {
    const places = answerPlaces(sheet, source);
    return places ? [{ spread: spreadAnswers(sheet, places), long: sheet }] : [];
  });
  const wide = spreads.map(({ spread, long }) => ({ spread, sheet: placed(spread, long, source) }));
  const read = await readRows({ ...input, source, sheets: wide.map(({ sheet }) => sheet) });
  const about = wide.flatMap(({ spread, sheet }) => findingsOf(spread, sheet));
  return { ...read, findings: [...lackingIn(wide, source), ...about, ...read.findings] };
}

/** The wide sheet with places for columns that are questions. */
function placed({ sheet, questions }: Spread, long: Sheet, { columns }: DataSource): Sheet {
  const places = new Map([...long.header.places].filter(([id]) => id !== question && id !== answer));
  const width = long.header.headings.length;
  for (const { id, headings } of columns) {
    const at = questions.findIndex((text) => headings.some((heading) => fold(heading) === fold(text)));
    if (!places.has(id) && at !== -1) places.set(id, width + at);
  }
  return { ...sheet, header: { ...sheet.header, places } };
}

interface Wide {
  spread: Spread;
  sheet: Sheet;
}

function findingsOf({ problems, questions }: Spread, { path, header }: Sheet): Finding[] {
  const gathered = createProblems(path);
  for (const { problem, line } of problems) gathered.add(problem, { line, heading: null, index: null });
  const used = new Set(header.places.values());
  const first = header.headings.length - questions.length;
  const unread = questions.filter((_, i) => !used.has(first + i));
  return [
    ...(unread.length > 0 ? [finding('TV-378', { file: path, line: null }, { values: unread })] : []),
    ...gathered.findings(),
  ];
}

/** Described columns that are neither headings nor questions: of no file, which is a mistake, or not of all, which happens over the years. */
function lackingIn(wide: readonly Wide[], { columns }: DataSource): Finding[] {
  return columns.flatMap((column): Finding[] => {
    const without = wide.filter(({ sheet }) => !sheet.header.places.has(column.id));
    const [first] = without;
    if (!first || column.usual) return [];
    const name = column.headings[0] ?? column.id;
    const at = { file: first.sheet.path, line: null };
    const paths = (some: readonly Wide[]) => some.map(({ sheet }) => sheet.path);
    if (without.length < wide.length)
      return [
        finding('TV-324', at, {
          column: name,
          with: paths(wide.filter((one) => !without.includes(one))),
          without: paths(without),
          suggestion: null,
        }),
      ];
    const { questions } = first.spread;
    const meant = column.headings.map((heading) => suggestion(heading, questions)).find((found) => found !== null) ?? null;
    return [finding('TV-377', at, { column: name, suggestion: meant, values: questions })];
  });
}
