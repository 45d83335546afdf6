import type { DataSource, MissingReason } from '../model/index.ts';
import { missingReasons } from '../model/index.ts';
import { fold } from './text.ts';

/** What offices write where nothing is known, when the description does not say. Own answers of a column go first. */
const usual: Record<string, MissingReason> = {
  '': 'unknown',
  '-': 'unknown',
  '--': 'unknown',
  '?': 'unknown',
  'n.b.': 'unknown',
  'n.b': 'unknown',
  nb: 'unknown',
  onbekend: 'unknown',
  'niet bekend': 'unknown',
  'niet ingevuld': 'unknown',
  '(leeg)': 'unknown',
  leeg: 'unknown',
  null: 'unknown',
  'geen antwoord': 'unknown',
  'n.v.t.': 'not-applicable',
  'n.v.t': 'not-applicable',
  nvt: 'not-applicable',
  'niet van toepassing': 'not-applicable',
  'n.g.': 'not-asked',
  'niet gevraagd': 'not-asked',
  'niet-gevraagd': 'not-asked',
  'niet afgenomen': 'not-asked',
  geweigerd: 'refused',
  weigert: 'refused',
  'wil niet zeggen': 'refused',
};

/** Why a cell has no value: by what the description declares, and by what is usual. */
export interface MissingWords {
  declared(text: string): MissingReason | null;
  usual(text: string): MissingReason | null;
}

/** The missing words of one data description; compared without regard for case and spaces. */
export function createMissingWords(source: Pick<DataSource, 'missing'>): MissingWords {
  const declared = new Map<string, MissingReason>();
  for (const reason of missingReasons) for (const word of source.missing[reason] ?? []) declared.set(fold(word), reason);
  return {
    declared: (text) => (declared.size === 0 ? null : (declared.get(fold(text)) ?? null)),
    usual: (text) => usual[fold(text)] ?? null,
  };
}
