import { finding, type Finding } from '../findings/index.ts';
import { isCounted, type WrittenIndicator } from '../model/schemas/indicator.ts';
import type { Item } from './files.ts';

/** One finding when an indicator asks for something that is read and checked, but not counted by this version. */
export function findLater(item: Item<WrittenIndicator>): Finding[] {
  const { written, at, key } = item;
  if (!isCounted(written.measure)) return [finding('TV-191', at('measure'), { what: `${key('measure')} ${written.measure}` })];
  const [first] = laterKeys(written);
  return first ? [finding('TV-191', at(...first), { what: key(...first) })] : [];
}

function laterKeys(written: WrittenIndicator): string[][] {
  const { measure, period, breakdown, informant, numerator, denominator } = written;
  const asked: [boolean, ...string[]][] = [
    [typeof period === 'object' && period !== null && 'date' in period && measure !== 'change', 'period'],
    [denominator?.pairs === 'complete', 'denominator', 'pairs'],
    [numerator?.pairs === 'complete' && measure !== 'response', 'numerator', 'pairs'],
    [breakdown !== null && 'states' in breakdown && measure !== 'response', 'breakdown', 'states'],
    [informant?.except != null && measure !== 'change', 'informant', 'except'],
    [informant?.sameAtBothEnds === true && measure !== 'change', 'informant', 'sameAtBothEnds'],
  ];
  return asked.flatMap(([isAsked, ...path]) => (isAsked ? [path] : []));
}
