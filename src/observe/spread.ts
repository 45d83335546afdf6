import type { DataSource } from '../model/index.ts';
import type { Header } from './header.ts';
import { problem, type CellProblem } from './problems.ts';
import type { Sheet } from './sheet.ts';
import { fold, ownCopy, tidy } from './text.ts';
import { plain } from './typed.ts';

/** Where in a sheet of answers everything stands, as columns counted from 0. */
export interface AnswerPlaces {
  question: number;
  answer: number;
  /** Columns that together tell one filled-in list from another. */
  key: number[];
}

/** A sheet with a column per question, made of one with a row per answer; and what was wrong in it. */
export interface Spread {
  sheet: Sheet;
  /** Questions as they stand in the file, in the order in which they were first met. */
  questions: string[];
  problems: { problem: CellProblem; line: number }[];
}

interface List {
  cells: string[];
  line: number;
  answers: Map<number, string>;
  /** Line of each answer. */
  lines: Map<number, number>;
}

/**
 * Lays the answers of each filled-in list side by side: headings are those of the sheet and then its questions. Columns beside the
 * answers are those of the first row of a list. Rows without a question (empty ones, notes) are left out.
 */
export function spreadAnswers(sheet: Sheet, places: AnswerPlaces): Spread {
  const { header } = sheet;
  const lists = new Map<string, List>();
  const questions = new Map<string, { text: string; index: number }>();
  const problems: Spread['problems'] = [];
  let record = 0;
  for (const { rows, lines } of sheet.batches())
    for (const [i, row] of rows.entries()) {
      if (record++ <= header.record) continue;
      const text = tidy(plain(row[places.question] ?? ''));
      if (text === '') continue;
      const question = questions.get(fold(text)) ?? { text: ownCopy(text), index: questions.size };
      questions.set(fold(text), question);
      const list = listOf(lists, row, { places, line: lines[i]! });
      const before = list.lines.get(question.index);
      if (before !== undefined) problems.push({ problem: problem('TV-379', { value: text, other: before }), line: lines[i]! });
      list.answers.set(question.index, row[places.answer] ?? '');
      list.lines.set(question.index, lines[i]!);
    }
  const asked = [...questions.values()].map(({ text }) => text);
  return { sheet: wide(sheet, asked, [...lists.values()]), questions: asked, problems };
}

function listOf(lists: Map<string, List>, row: string[], { places, line }: { places: AnswerPlaces; line: number }): List {
  const key = places.key.map((index) => fold(plain(row[index] ?? ''))).join('\u0001');
  const known = lists.get(key) ?? { cells: row, line, answers: new Map(), lines: new Map() };
  lists.set(key, known);
  return known;
}

function wide(sheet: Sheet, questions: string[], lists: readonly List[]): Sheet {
  const width = sheet.header.headings.length;
  const headings = [...sheet.header.headings, ...questions];
  const header: Header = { ...sheet.header, record: 0, headings, width: headings.length };
  const rows = lists.map(({ cells, answers }) => [
    ...Array.from({ length: width }, (_, i) => cells[i] ?? ''),
    ...questions.map((_, i) => answers.get(i) ?? ''),
  ]);
  const lines = [1, ...lists.map(({ line }) => line)];
  return { ...sheet, header, unwrap: () => null, batches: () => [{ rows: [headings, ...rows.map((row) => [...row])], lines }] };
}

/** Places of questions and answers by their headings; `null` when one of them is not there, or nothing tells lists apart. */
export function answerPlaces(
  { header }: Sheet,
  { question, answer, key }: Pick<DataSource, 'question' | 'answer' | 'key'>,
): AnswerPlaces | null {
  const at = (heading: string | null | undefined) => header.headings.findIndex((own) => fold(own) === fold(heading ?? ''));
  const keys = key.flatMap((id) => header.places.get(id) ?? []);
  const [questions, answers] = [at(question), at(answer)];
  return questions === -1 || answers === -1 || keys.length === 0 ? null : { question: questions, answer: answers, key: keys };
}
