import { finding, type Finding, type Level } from './findings/index.ts';
import type { Words } from './lang/index.ts';
import { styled } from './terminal.ts';

/** How findings are told. */
export interface ReportOptions {
  words: Words;
  colour: boolean;
  /** Whether values of data rows may be read by whoever reads this: nobody knows who reads a log. */
  showValues: boolean;
}

const order: Level[] = ['error', 'warning', 'hint'];

/** Whether one of these findings stops a build. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ level }) => level === 'error');
}

/** Why a computer refuses to write, by what Node calls it. */
const refusals = {
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EROFS: 'forbidden',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EBUSY: 'in-use',
} as const;

/** What stopped the program, as a finding: a folder it may not write in, or else a mistake of its own, with where in its code. */
export function failureOf(error: unknown): Finding {
  const { code, path } = error as { code?: string; path?: string };
  if (typeof path === 'string' && code !== undefined && Object.hasOwn(refusals, code))
    return finding('TV-654', { file: 'tv', line: null }, { path, why: refusals[code as keyof typeof refusals] });
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const place = /([\w./-]+\.(?:ts|astro)):(\d+)/.exec(stack)?.slice(1, 3).join(':') ?? '';
  return finding(
    'TV-650',
    { file: 'tv', line: null },
    { reason: [message.split('\n')[0], place.replace(/^.*\/(src\/)/, '$1')].join(' – ') },
  );
}

/** How many errors, warnings and hints, in words. */
export function countText(findings: readonly Finding[], words: Words): string {
  const [errors = 0, warnings = 0, hints = 0] = order.map(
    (level) => findings.filter((finding) => finding.level === level).length,
  );
  return words.commands.count(errors, warnings, hints);
}

/** A finding in one sentence. */
export function sentenceOf(finding: Finding, { words, showValues }: Omit<ReportOptions, 'colour'>): string {
  const say = words.findings[finding.code] as (params: object) => string;
  return say(showValues ? finding.params : withoutValues(finding).params);
}

/** A finding as anybody may read it: what stood in a row of data is not in it. */
export function withoutValues(finding: Finding): Finding {
  const isAboutRows = finding.at.file.startsWith('data/') && !finding.at.file.endsWith('.md');
  return isAboutRows ? ({ ...finding, params: masked(finding.params) } as Finding) : finding;
}

/** `file:line:column`, as editors and terminals make a link of it. */
export function placeOf({ at }: Finding): string {
  return [at.file, at.line, at.line === null ? null : at.column].filter((part) => part !== null && part !== undefined).join(':');
}

/** Findings file by file, in the order of their lines. */
export function byFile(findings: readonly Finding[]): [file: string, findings: Finding[]][] {
  const groups = Map.groupBy(findings, ({ at }) => at.file);
  const inOrder = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return inOrder.map(([file, group]) => [file, group.toSorted((a, b) => (a.at.line ?? 0) - (b.at.line ?? 0))]);
}

/** All findings as lines: place, code, level, sentence; a blank line between files, and the count at the end. */
export function reportText(findings: readonly Finding[], options: ReportOptions): string {
  const { words } = options;
  if (findings.length === 0) return words.commands.nothingFound;
  const files = byFile(findings).map(([, group]) => group.map((finding) => lineOf(finding, options)).join('\n'));
  return [...files, countText(findings, words)].join('\n\n');
}

function lineOf(finding: Finding, options: ReportOptions): string {
  const style = ({ error: 'red', warning: 'yellow', hint: 'cyan' } as const)[finding.level];
  const level = styled(options, style, options.words.commands.level[finding.level]);
  return `${styled(options, 'bold', placeOf(finding))}  ${finding.code}  ${level}  ${sentenceOf(finding, options)}`;
}

/** The same facts without what stood in the row. */
function masked(params: object): object {
  const hide = (value: unknown) => (Array.isArray(value) ? value.map(() => '…') : '…');
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, ['value', 'values'].includes(key) ? hide(value) : value]),
  );
}
