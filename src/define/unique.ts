import { finding, type Finding } from '../findings/index.ts';
import type { WrittenIndicator } from '../model/schemas/indicator.ts';
import { kindWord } from './columns.ts';
import type { Item } from './files.ts';
import type { ScopeSource } from './scope.ts';

/** What counts once in a reach is the person or family of the file: that is how groups are kept large enough. */
export function checkUnique({ written, at }: Item<WrittenIndicator>, source: ScopeSource | null): Finding[] {
  const { unique, measure } = written;
  if (measure !== 'reach' || source === null) return [];
  const persons = [...source.columns.values()].filter(({ kind }) => kind === 'person').map(({ id }) => id);
  if (unique === null) return persons.length > 0 ? [] : [finding('TV-202', at('source'), { rows: source.id }, 'error')];
  const found = source.columns.get(unique);
  if (!found)
    return [
      finding('TV-163', at('unique'), { source: source.id, found: unique, suggestion: persons[0] ?? null, possible: persons }),
    ];
  return persons.includes(unique)
    ? []
    : [finding('TV-186', at('unique'), { column: unique, found: kindWord(found.kind), possible: [kindWord('person')] })];
}
