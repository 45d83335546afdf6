import type { Column, Definitions } from '../model/index.ts';
import { nearest, suggestion } from '../nearest.ts';
import { problem } from './problems.ts';
import { absent, is, type KindReader, type Reading } from './reading.ts';
import { fold } from './text.ts';
import { createUnitNames } from './units.ts';

/** Reads the name of a unit, its id or a former name, into its id. A name that is not one is an error: its rows count nowhere. */
export function unitReader({ organisation }: Definitions): KindReader {
  const names = createUnitNames(organisation);
  return ({ text }) => {
    const found = names.find(text);
    if (found.length === 1) return is(found[0]!.id);
    if (found.length > 1) return absent('unknown', problem('TV-355', { value: text, possible: found.map(({ id }) => id) }));
    return absent(
      'unknown',
      problem('TV-354', {
        value: text,
        suggestion: suggestion(text, names.possible),
        possible: nearest(
          text,
          organisation.units.map(({ name }) => name),
        ),
      }),
    );
  };
}

const yes = new Set(['j', 'ja', 'y', 'yes', '1', 'true', 'waar', 'x', '✓', '✔', '☑', 'oui']);
const no = new Set(['n', 'nee', 'neen', 'no', '0', 'false', 'onwaar', '☐', 'non']);

/** Reads yes and no as offices write them. */
export function yesNoReader(column: Column): KindReader {
  return ({ text }) => {
    const word = fold(text);
    if (yes.has(word)) return is('ja');
    if (no.has(word)) return is('nee');
    const possible = ['ja', 'nee', ...Object.keys(column.translate)];
    return absent('unknown', problem('TV-351', { values: [text], suggestion: null, possible }));
  };
}

/** Whether a text is a mere mark for yes, beside which an empty cell could mean no. */
export const isMark = (text: string): boolean => ['x', '✓', '✔', '☑'].includes(fold(text));

/** Reads the name of a questionnaire into its id; exports also hold lists nobody described, which stay as they are. */
export function instrumentReader({ instruments }: Definitions): KindReader {
  const ids = new Map(
    instruments.flatMap(
      ({ id, title }) =>
        [
          [fold(title), id],
          [fold(id), id],
        ] as const,
    ),
  );
  return ({ text }) => {
    const id = ids.get(fold(text));
    if (id !== undefined || instruments.length === 0) return is(id ?? text);
    const possible = instruments.map((instrument) => instrument.id);
    return is(text, problem('TV-369', { values: [text], suggestion: suggestion(text, possible), possible }));
  };
}

/** Reads text, persons and keys as they stand. A number of more than fifteen digits lost some in a workbook. */
export function textReader(): KindReader {
  return ({ text, kind }): Reading => {
    if (kind === 'date') return absent('unknown', problem('TV-360', { value: text }));
    const worn = kind === 'number' && (text.includes('e') || /^\d{16,}/.test(text));
    return worn ? absent('unknown', problem('TV-365', { value: text })) : is(text);
  };
}
