import { createHash } from 'node:crypto';
import { encode } from 'uqr';
import type { FigureCode, SafeHtml } from '../model/index.ts';
import { codesPath, fullAddress } from './address.ts';
import type { EditionContext } from './context.ts';
import type { Figure } from './figure.ts';

/** Crockford's alphabet: no letter that looks like a digit. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A short name for ever of a figure: eight signs of the SHA-256 of its key (40 bits) and one that shows a slip of the pen, in threes:
 * `K7M-4QF-3QZ`. It says nothing of the figure, and is the same in every edition that has it.
 */
export function codeOf(key: string): string {
  const bits = BigInt(`0x${createHash('sha256').update(key).digest('hex').slice(0, 10)}`);
  const digits = Array.from({ length: 8 }, (_, index) => Number((bits >> BigInt(35 - index * 5)) & 31n));
  const check = digits.reduce((sum, digit, index) => (sum + digit * (2 * index + 1)) % 32, 0);
  const text = [...digits, check].map((digit) => alphabet[digit]).join('');
  return text.replace(/(.{3})(?=.)/g, '$1-');
}

/** The anchor of a code on the page that lists them. */
export function codeAnchor(code: string): string {
  return code.replaceAll('-', '').toLowerCase();
}

/** What a figure is called for ever, before it becomes a code. */
export function figureKey({ indicator, unit, part, asked }: Pick<Figure, 'indicator' | 'unit' | 'part' | 'asked'>): string {
  return `${indicator.id}@${indicator.version}/${unit}${part === null ? '' : `[${part}]`}/${asked.id}`;
}

/** The code of a figure on a page, how to say that it is wrong, and where it resolves: on paper as a QR. */
export function figureCodeOf({ group, words, definitions }: EditionContext, figure: Figure): FigureCode {
  const key = figureKey(figure);
  const text = codeOf(key);
  const { contact } = definitions.organisation;
  const { outputs } = words;
  const address = fullAddress(group.address, codesPath);
  return {
    key,
    text,
    of: [figure.indicator.title, figure.unit, figure.asked.id],
    path: `${codesPath}#${codeAnchor(text)}`,
    mail: contact?.mail ? { to: contact.mail, subject: outputs.wrongSubject(text) } : null,
    qr: address === null ? null : qrOf(`${address}#${codeAnchor(text)}`, outputs.qrLabel(text)),
  };
}

/** A QR as one line that is drawn row by row: half the bytes of as many squares, and no style or colour but ink. */
function qrOf(address: string, label: string): SafeHtml {
  const { data, size } = encode(address, { ecc: 'L', border: 0 });
  const rows = data.map((row, y) => {
    let at = 0;
    const drawn = runsOf(row).map(([x, length]) => {
      const move = x > at ? `m${x - at} 0` : '';
      at = x + length;
      return `${move}h${length}`;
    });
    return `M0 ${y}${drawn.join('')}`;
  });
  return `<svg class="qr" viewBox="0 -.5 ${size} ${size}" role="img" aria-label="${label}"><path d="${rows.join('')}"/></svg>` as SafeHtml;
}

/** Where the dark stretches of a row start, and how long they are. */
function runsOf(row: boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  row.forEach((isDark, x) => {
    const last = runs.at(-1);
    if (isDark && last && last[0] + last[1] === x) last[1] += 1;
    else if (isDark) runs.push([x, 1]);
  });
  return runs;
}
