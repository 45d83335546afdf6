import { finding, type Finding } from '../findings/index.ts';
import type { ChartRequest, Place, SafeHtml, ToldBlock } from '../model/index.ts';
import { parseChartBlock, type Usual } from './chart-block.ts';
import type { TellContext } from './context.ts';
import { findLooseDigits } from './loose-digits.ts';
import { checkMarkdown, escapeHtml, renderMarkdown } from './markdown.ts';
import { markNumbers, replaceMarkers, type Marked } from './markers.ts';
import { resolveNumber } from './resolve.ts';
import { splitSegments } from './segments.ts';

/** An author's text as one edition tells it. */
export interface Told {
  blocks: ToldBlock[];
  requests: ChartRequest[];
  findings: Finding[];
}

export interface Binding {
  /** Where the text stands; its line is that of the first line of the text. */
  at: Place;
  context: TellContext;
  /** Level of the highest heading in the text. */
  headings: number;
  /** What charts are about when they do not say. */
  usual: Usual;
}

/** Binds the numbers of a story and reads its chart blocks. */
export function bindBlocks(markdown: string, binding: Binding): Told {
  const told: Told = { blocks: [], requests: [], findings: [] };
  for (const segment of splitSegments(markdown.replace(/\r\n?/g, '\n'))) {
    const at = { ...binding.at, line: (binding.at.line ?? 1) + segment.line };
    if (segment.kind === 'markdown') {
      const { html, findings } = bindProse(segment.text, { ...binding, at });
      told.blocks.push({ kind: 'prose', html });
      told.findings.push(...findings);
    } else {
      const { request, findings } = parseChartBlock(segment, binding.usual, { at, context: binding.context });
      told.findings.push(...findings);
      if (request) told.requests.push(request);
      if (request) told.blocks.push({ kind: 'chart', request });
    }
  }
  return told;
}

/** One stretch of Markdown with its numbers in words. Numbers in code stay as they were written, and are not looked up. */
function bindProse(source: string, { at, context, headings }: Binding): { html: SafeHtml; findings: Finding[] } {
  const { text, numbers, unclosed } = markNumbers(source);
  const placeOf = ({ line, column }: Pick<Marked, 'line' | 'column'>): Place => ({ ...at, line: (at.line ?? 1) + line, column });
  const findings = [
    ...unclosed.map((where) => finding('TV-501', placeOf(where), {})),
    ...checkMarkdown(text, at),
    ...findLooseDigits(text, at, context),
  ];
  const say = (number: Marked): string => {
    const { text: words, problem } = resolveNumber(number.inside, placeOf(number), context);
    if (problem) findings.push(problem);
    return escapeHtml(words);
  };
  const fill = (part: string, where: 'text' | 'attribute' | 'code') =>
    replaceMarkers(part, (nth) => {
      const number = numbers[nth];
      if (!number) return '';
      if (where === 'code') return escapeHtml(number.raw);
      // The sanitiser escapes attributes itself.
      return where === 'text' ? `<span class="number">${say(number)}</span>` : say(number).replaceAll('&amp;', '&');
    });
  return { html: renderMarkdown(text, { headings, linkTo: (path) => context.linkTo(path), fill }), findings };
}

/** A text that is no story (an edition's or indicator's own words, a free page) with its numbers bound. A chart needs a story. */
export function bindText(
  markdown: string,
  at: Place,
  context: TellContext & { headings?: number },
): { html: SafeHtml; findings: Finding[]; requests: ChartRequest[] } {
  const { headings = 3 } = context;
  const { blocks, findings } = bindBlocks(markdown, {
    at,
    context,
    headings,
    usual: { indicator: null, unit: null, period: null },
  });
  const html = blocks.flatMap((block) => (block.kind === 'prose' ? [block.html] : []));
  const charts = blocks.flatMap((block) => (block.kind === 'chart' ? [finding('TV-519', block.request.at ?? at, {})] : []));
  return { html: html.join('') as SafeHtml, findings: [...findings, ...charts], requests: [] };
}

/** A line of plain text (what an action is, a title) with its numbers bound. Still plain: whoever prints it escapes it. */
export function bindLine(line: string, at: Place, context: TellContext): { text: string; findings: Finding[] } {
  const { text, numbers, unclosed } = markNumbers(line);
  const findings: Finding[] = unclosed.map(() => finding('TV-501', at, {}));
  const bound = replaceMarkers(text, (nth) => {
    const { text: words, problem } = resolveNumber(numbers[nth]?.inside ?? '', at, context);
    if (problem) findings.push(problem);
    return words;
  });
  return { text: bound.replace(/\\([{}])/g, '$1'), findings };
}
