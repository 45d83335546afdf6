import { finding, type Finding } from '../findings/index.ts';
import type { WrittenIndicator } from '../model/schemas/indicator.ts';
import type { Item } from './files.ts';

/** Most weeks inside the declared classes: more would be a table nobody can protect. */
const mostDays = 3 * 366;

/** Classes of a duration: there, rising, of whole days, and not without end. */
export function checkClasses({ written, at, key }: Item<WrittenIndicator>): Finding[] {
  const { classes, measure } = written;
  if (measure !== 'duration') return [];
  if (classes === null || classes.length === 0) return [finding('TV-141', at(), { key: key('classes') })];
  const rising = classes.every((low, index) => index === 0 || low > (classes[index - 1] ?? low));
  if (!rising) return [finding('TV-198', at('classes'), { key: key('classes') })];
  const unfit = classes.some((low) => !Number.isInteger(low)) || (classes.at(-1) ?? 0) - (classes[0] ?? 0) > mostDays;
  return unfit ? [finding('TV-220', at('classes'), { most: mostDays })] : [];
}
