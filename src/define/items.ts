import { finding, type Finding } from '../findings/index.ts';
import type { Item as Question, Moments } from '../model/index.ts';
import type { WrittenIndicator } from '../model/schemas/indicator.ts';
import { numeric, answered, checkColumn } from './columns.ts';
import type { Item } from './files.ts';
import type { Scope, ScopeSource } from './scope.ts';

type IndicatorItem = Item<WrittenIndicator>;

interface Found {
  items: Question[] | null;
  findings: Finding[];
}

/**
 * The questions an indicator counts: those it names (a part stands for all its questions), or all of the questionnaire. Each needs a
 * column of its own, called as the question is: with the name of its part, or without when that is not there.
 */
export function findItems(item: IndicatorItem, scope: Scope, source: ScopeSource | null): Found {
  const { instrument, items: named, measure, value } = item.written;
  const asksAll = measure === 'checklist' || (measure === 'distribution' && value === null);
  const parts = instrument === null ? undefined : scope.parts.get(instrument);
  if (measure === 'checklist' && instrument === null)
    return { items: null, findings: [finding('TV-141', item.at(), { key: item.key('instrument') })] };
  if (!asksAll || !parts || instrument === null) return { items: null, findings: [] };
  const all = parts.flatMap(({ id, items }) => items.map((question) => ({ ...question, part: id })));
  const wanted =
    named.length === 0
      ? all
      : named.flatMap((name) => all.filter(({ key, part }) => key === name || part === name || bare(key) === name));
  const places = named.length === 0 ? item.at('instrument') : item.at('items');
  const kinds = measure === 'checklist' ? numeric : answered;
  const checked = [...new Set(wanted)].map(({ key, label, part }) => {
    const column = source?.columns.has(key) || !source?.columns.has(bare(key)) ? key : bare(key);
    return {
      question: { key, label: label ?? bare(key), part, column },
      findings: checkColumn(column, places, { source, kinds }),
    };
  });
  const unscored =
    measure === 'checklist' && !scope.answers.has(instrument) ? [finding('TV-222', item.at('instrument'), { instrument })] : [];
  return {
    items: checked.map(({ question }) => question),
    findings: [...unscored, ...checked.flatMap(({ findings }) => findings)],
  };
}

const bare = (key: string): string => key.slice(key.indexOf('.') + 1);

/** The column that says at which moment a list was filled in: the one whose answers hold both words. */
export function findMoments(
  { written, at }: IndicatorItem,
  source: ScopeSource | null,
): { moments: Moments | null; findings: Finding[] } {
  const [start, end] = written.moments?.pair ?? [];
  if (!written.moments || source === null) return { moments: null, findings: [] };
  if (start === undefined || end === undefined)
    return {
      moments: null,
      findings: [finding('TV-154', at('moments', 'pair'), { key: 'paar', count: 2, found: written.moments.pair.length })],
    };
  const holding = [...source.columns.values()].filter(({ values }) => values?.includes(start) && values.includes(end));
  const [only] = holding;
  if (holding.length === 1 && only) return { moments: { column: only.id, start, end }, findings: [] };
  return { moments: null, findings: [finding('TV-203', at('moments', 'pair'), { values: [start, end] })] };
}
