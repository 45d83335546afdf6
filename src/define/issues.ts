import { finding, type Finding } from '../findings/index.ts';
import type { Place } from '../model/index.ts';
import type { Problem } from '../model/schemas/fields.ts';
import type { Schema } from '../model/schemas/record.ts';
import { suggestion } from '../nearest.ts';
import { unknown } from './refer.ts';
import type { Sheet } from './sheet.ts';

type Path = readonly PropertyKey[];

/** An issue as zod reports it, in so far as our schemas can cause one. */
interface Issue {
  code: string;
  path: Path;
  message: string;
  input?: unknown;
  keys?: string[];
  values?: unknown[];
  expected?: string;
  errors?: Issue[][];
  params?: unknown;
}

/** What an author wrote, checked against its schema: its value in English, or what is wrong with it, at its line. */
export function checkShape<T>(sheet: Sheet, schema: Schema<T>): { written: T | null; findings: Finding[] } {
  if (sheet.data === null) return { written: null, findings: [] };
  const answer = schema.safeParse(sheet.data, { reportInput: true });
  if (answer.success) return { written: answer.data, findings: [] };
  const issues = (answer.error.issues as Issue[]).flatMap((issue) => flatten(issue, []));
  return { written: null, findings: withoutMeant(issues).flatMap((issue) => toFindings(issue, sheet)) };
}

/** A key with a slip in it is one mistake: the key that was meant does not lack besides. */
function withoutMeant(issues: Issue[]): Issue[] {
  const meant = new Set(
    issues.flatMap(({ code, path, keys = [], message }) =>
      code === 'unrecognized_keys' ? keys.map((key) => pathText([...path, suggestion(key, message.split(' ')) ?? ''])) : [],
    ),
  );
  return issues.filter(
    ({ code, path, input }) => code === 'unrecognized_keys' || input !== undefined || !meant.has(pathText(path)),
  );
}

const pathText = (path: Path): string => path.map(String).join('/');

/** Issues with their full path; of the shapes that were possible, those of the one the author probably meant. */
function flatten(issue: Issue, above: Path): Issue[] {
  const path = [...above, ...issue.path];
  if (issue.code !== 'invalid_union' || !issue.errors) return [{ ...issue, path }];
  const branches = issue.errors.map((errors) => errors.flatMap((error) => flatten(error, path)));
  const shaped = branches.filter((branch) => !branch.some((error) => isShape(error, path)));
  if (shaped.length === 0)
    return [
      { ...issue, path, code: 'shape', values: branches.flat().flatMap((error) => error.values ?? shapeOf(error.expected)) },
    ];
  const stray = strayKeys(shaped, path);
  if (stray) return [stray];
  return [...shaped].sort((a, b) => weight(a, path) - weight(b, path))[0] ?? [];
}

/** Whether an issue says that the whole value has another shape: a list where a text belongs. */
function isShape(issue: Issue, path: Path): boolean {
  return (
    (issue.code === 'invalid_type' || issue.code === 'shape') && issue.path.length === path.length && issue.input !== undefined
  );
}

/** A missing key says “another kind was meant” more than a wrong value does. */
function weight(branch: Issue[], path: Path): number {
  const missing = branch.filter((issue) => issue.input === undefined && issue.path.length === path.length + 1);
  return branch.length + missing.length * 10;
}

/** A key that none of the shapes knows: the mistake is the key, and all of theirs are possible. */
function strayKeys(branches: Issue[][], path: Path): Issue | null {
  if (branches.length < 2) return null;
  const unknowns = branches.map((branch) =>
    branch.find((issue) => issue.code === 'unrecognized_keys' && issue.path.length === path.length),
  );
  const [first, ...rest] = unknowns;
  const keys = first?.keys?.filter((key) => rest.every((other) => other?.keys?.includes(key))) ?? [];
  const message = [...new Set(unknowns.flatMap((issue) => issue?.message.split(' ') ?? []))].join(' ');
  return first && keys.length > 0 ? { ...first, keys, message } : null;
}

function shapeOf(expected: string | undefined): string[] {
  return [expected === 'array' ? 'list' : expected === 'string' ? 'text' : 'map'];
}

function toFindings(issue: Issue, sheet: Sheet): Finding[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const at = sheet.place(path);
  const key = nameOf(path);
  if (issue.code === 'unrecognized_keys') {
    const possible = issue.message.split(' ');
    return (issue.keys ?? []).map((found) => finding('TV-140', sheet.keyPlace([...path, found]), unknown(found, possible)));
  }
  if (issue.code === 'custom') return [ofProblem(issue.params as Problem, { key, at, found: String(issue.input) })];
  if (issue.input === undefined || issue.input === '') return [finding('TV-141', at, { key })];
  if (typeof issue.input === 'string' && issue.code === 'invalid_value') {
    return [finding('TV-143', at, { key, ...unknown(issue.input, (issue.values ?? []).map(String)) })];
  }
  const expected = issue.code === 'shape' ? issue.values : issue.code === 'invalid_value' ? ['text'] : shapeOf(issue.expected);
  return [finding('TV-142', at, { key, expected: distinctShapes(expected ?? []), found: shapeFound(issue.input) })];
}

function distinctShapes(found: unknown[]): ('text' | 'list' | 'map')[] {
  return (['text', 'list', 'map'] as const).filter((shape) => found.includes(shape));
}

function shapeFound(input: unknown): 'text' | 'list' | 'map' {
  return Array.isArray(input) ? 'list' : typeof input === 'object' ? 'map' : 'text';
}

/** The key an author recognises: the last that is not a number in a list. */
function nameOf(path: readonly (string | number)[]): string {
  return String(path.findLast((step) => typeof step === 'string') ?? '');
}

interface About {
  key: string;
  at: Place;
  found: string;
}

/** Examples of periods for a sentence: ids are the same in every language. */
export const periodExamples = ['2025', '2025-H1', '2025-K1', '2025-03', 'alles'];

function ofProblem(problem: Problem, { key, at, found }: About): Finding {
  switch (problem.problem) {
    case 'missing':
      return finding('TV-141', at, { key });
    case 'number':
      return finding('TV-146', at, { key, found, whole: problem.whole });
    case 'out-of-range':
      return finding('TV-151', at, { key, found, low: problem.low, high: problem.high });
    case 'count':
      return finding('TV-154', at, { key, count: problem.count, found: problem.found });
    case 'period':
      return finding('TV-148', at, { key, found, examples: periodExamples });
    default:
      return finding(plainProblems[problem.problem], at, { key, found });
  }
}

const plainProblems = {
  date: 'TV-145',
  'impossible-date': 'TV-144',
  id: 'TV-147',
  duration: 'TV-149',
  shift: 'TV-150',
  address: 'TV-152',
  mail: 'TV-153',
  colour: 'TV-205',
} as const;
