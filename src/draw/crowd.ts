import type { Indicator } from '../model/index.ts';
import type { DrawContext } from './context.ts';
import { isMissing, type Figure } from './figure.ts';
import { capital } from './say.ts';
import { linesOf, widths, type Mark, type Sheet, type Size } from './sheet.ts';
import { lineHeight, widthOf, wrap } from './text.ts';

/** Distance from one figure to the next, and from row to row. */
const pitch = { x: 28, y: 46 };
/** In tens, so that a reader can count along. */
const inRow = 10;

/** A head and shoulders with its left top at `x`, `y`: relative, so that a row of them repeats itself. */
function personPath(x: number, y: number): string {
  return `M${x + 5},${y + 6}a5,5 0 1 0 10,0a5,5 0 1 0-10,0m-5,30v-9c0-7 4-12 10-12s10,5 10,12v9z`;
}

interface CrowdView {
  figure: Figure;
  indicator: Indicator;
  context: DrawContext;
  size: Size;
}

/** A group as people: full for those the sentence counts, open for the others, dashed where it is not known. */
export function drawCrowd(view: CrowdView, label: string): Sheet {
  const { figure, size } = view;
  const n = figure.n ?? 0;
  const count = figure.count ?? 0;
  const unknown = figure.parts.reduce((sum, part) => sum + (isMissing(part.category) ? part.count : 0), 0);
  const across = Math.min(n, inRow) * pitch.x;
  const deep = Math.ceil(n / inRow) * pitch.y;
  const beside = size === 'wide';
  const texts = legend(
    view,
    beside
      ? { x: across + 14, y: Math.max(16, Math.min(deep, pitch.y) / 2 - 2), width: widths.wide - across - 14 }
      : { x: 0, y: deep + 14, width: widths.narrow },
  );
  const height = Math.max(deep, ...texts.flatMap((mark) => (mark.kind === 'texts' ? mark.texts.map(({ y }) => y + 6) : [])));
  const marks: Mark[] = [
    shape('full', 0, count),
    shape('other', count, n - count - unknown),
    shape('unsure', n - unknown, unknown),
  ].flatMap((mark) => (mark.kind === 'shape' && mark.path ? [mark] : []));
  return { size, height, label, marks: [...marks, ...texts] };
}

function shape(className: string, from: number, count: number): Mark {
  const places = Array.from({ length: Math.max(0, count) }, (_, i) => from + i);
  const path = places.map((i) => personPath(4 + (i % inRow) * pitch.x, 1 + Math.floor(i / inRow) * pitch.y)).join('');
  return { kind: 'shape', className: `person ${className}`, path };
}

/** “5 van de 7 gezinnen”, and what they did. */
function legend({ figure, indicator, context }: CrowdView, { x, y, width }: { x: number; y: number; width: number }): Mark[] {
  const { words, format } = context;
  const n = figure.n ?? 0;
  const own = words.figures.ofThe(format.number(figure.count ?? 0), format.number(n), format.noun(indicator.noun, n));
  const large = widthOf(own, { size: 18, bold: true }) <= width;
  const lines = large ? [own] : wrap(own, width, { bold: true });
  const under = wrap(indicator.predicate ?? capital(indicator.title), width, { most: 4 });
  return [
    { kind: 'texts', className: large ? 'large' : 'own-name', anchor: 'start', texts: linesOf(lines, { x, y }, lineHeight) },
    {
      kind: 'texts',
      className: 'name',
      anchor: 'start',
      texts: linesOf(under, { x, y: y + lines.length * lineHeight + 3 }, lineHeight),
    },
  ];
}
