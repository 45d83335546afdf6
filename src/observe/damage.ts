/** What Excel does to a cell without asking. */
export type Damage = 'date' | 'exponent' | 'hashes' | 'error' | 'not-available';

const month = '(?:jan|feb|mrt|maa|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)';
const dated = new RegExp(`^(?:\\d{1,2}-${month}\\.?|${month}\\.?-\\d{2})$`, 'i');
const exponent = /^-?\d(?:[.,]\d+)?E[+-]\d{2,3}$/i;
const failed =
  /^#(?:DEEL\/0!|DIV\/0!|VERW!|VERW\.|REF!|WAARDE!|VALUE!|NAAM\?|NAME\?|GETAL!|NUM!|LEEG!|NULL!|OVERLOOP!|SPILL!|BEREKEN!|CALC!|FOUT!|GEGEVENS_OPHALEN|GETTING_DATA|BLOKKEREN!|BLOCKED!|VELD!|FIELD!)$/i;

/** Finds Excel damage in a tidy cell; `null` when there is none. `1-mei` and `mrt-25` are codes or decimals that became a date. */
export function findDamage(text: string): Damage | null {
  const first = text.charCodeAt(0);
  if (first === 35) return hashDamage(text);
  if (text.length > 7 && !exponentLike(text)) return null;
  if (exponent.test(text)) return 'exponent';
  return dated.test(text) ? 'date' : null;
}

function hashDamage(text: string): Damage | null {
  if (/^#{2,}$/.test(text)) return 'hashes';
  if (/^#(?:N\/B|N\/A)!?$/i.test(text)) return 'not-available';
  return failed.test(text) ? 'error' : null;
}

function exponentLike(text: string): boolean {
  const sign = text.charCodeAt(text.length - 3);
  const wideSign = text.charCodeAt(text.length - 4);
  return sign === 43 || sign === 45 || wideSign === 43 || wideSign === 45;
}
