import { dotPath } from './dots.ts';
import { isEmpty } from './gaps.ts';
import type { PlacedRow, RowsView } from './rows.ts';
import { sayValue } from './say.ts';
import type { Mark } from './sheet.ts';
import { dotMarks } from './stacks.ts';

/** Rows of fewer than twenty each: dots, full for those who count, with the numbers behind them and no scale. */
export function dotRows(placed: PlacedRow[], { size, context }: RowsView, from: number): Mark[] {
  const step = size === 'wide' ? 13 : 11;
  const shown = placed.filter(({ figure }) => !isEmpty(figure));
  const counts = ({ figure: { n, count } }: PlacedRow) => ({ full: count ?? 0, open: (n ?? 0) - (count ?? 0) });
  const path = (part: 'full' | 'open') =>
    shown
      .map((row) => {
        const at = (column: number): [number, number] => [from + 6 + column * step, row.middle];
        return dotPath(counts(row)[part], { skip: part === 'full' ? 0 : counts(row).full, across: 20, at });
      })
      .join('');
  const texts = (own: boolean) =>
    shown
      .filter((row) => row.own === own)
      .map(({ figure, middle }) => ({
        text: sayValue(figure, context) ?? '',
        x: from + 6 + (figure.n ?? 0) * step + 4,
        y: middle + 4.5,
      }));
  return [
    ...dotMarks({ full: path('full'), open: path('open'), crowded: false }),
    { kind: 'texts', className: 'name', anchor: 'start', texts: texts(false) },
    { kind: 'texts', className: 'value', anchor: 'start', texts: texts(true) },
  ];
}
