import { expect, test } from 'vitest';
import { parseRecords, type QuoteFault } from '../../src/observe/csv.ts';
import { column, createRandom, see, source } from './helpers.ts';

const pieces = ['a', 'ë', ';', ',', '"', '\n', '\r\n', ' ', 'Jan, jr.', '=1+1', "'", '|', '\t', '12', '<b>'];

/** A random table and the text an office program would write of it. */
function randomCsv(random: () => number): { rows: string[][]; text: string; lines: number[] } {
  const newline = random() < 0.5 ? '\n' : '\r\n';
  const width = 1 + Math.floor(random() * 4);
  const cell = () =>
    Array.from({ length: Math.floor(random() * 4) }, () => pieces[Math.floor(random() * pieces.length)]!).join('');
  const rows = Array.from({ length: 1 + Math.floor(random() * 12) }, () => ['r', ...Array.from({ length: width }, cell)]);
  const quoted = (value: string) => (/[";\r\n]/.test(value) || random() < 0.3 ? `"${value.replaceAll('"', '""')}"` : value);
  const lines: number[] = [];
  let [text, line] = ['', 1];
  for (const row of rows) {
    lines.push(line);
    const written = row.map(quoted).join(';') + newline;
    line += written.split('\n').length - 1;
    text += written;
  }
  return { rows, text, lines };
}

test('500 random tables come back cell by cell with their lines, however the text is cut into pieces', () => {
  const random = createRandom(4180);
  for (let round = 0; round < 500; round++) {
    const { rows, text, lines } = randomCsv(random);
    const size = 1 + Math.floor(random() * 40);
    const cut = Array.from({ length: Math.ceil(text.length / size) }, (_, i) => text.slice(i * size, (i + 1) * size));
    const faults: QuoteFault[] = [];
    const batches = [...parseRecords(cut, ';', (fault) => faults.push(fault))];
    expect(batches.flatMap((batch) => batch.rows)).toEqual(rows);
    expect(batches.flatMap((batch) => batch.lines)).toEqual(lines);
    expect(faults).toEqual([]);
  }
});

test('random texts in a described column come back as written', async () => {
  const random = createRandom(7);
  const texts = Array.from({ length: 300 }, () =>
    Array.from({ length: 1 + Math.floor(random() * 6) }, () => pieces[Math.floor(random() * pieces.length)]!).join(''),
  );
  const csv = ['nr;tekst', ...texts.map((text, i) => `${i};"${text.replaceAll('"', '""')}"`)].join('\r\n');
  const { rows } = await see({ 'bron.csv': csv }, source([column('nr', 'integer'), column('tekst', 'free-text')]));
  expect(rows.map(({ tekst }) => tekst)).toEqual(texts);
});
