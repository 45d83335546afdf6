import { expect, test } from 'vitest';
import { piecesOf } from '../src/gate/pieces.ts';

const sizes = { most: 100, again: 30 };
const inPieces = (text: string, name = 'cijfers.csv') =>
  [...piecesOf(name, Buffer.from(text), sizes)].map((piece) => piece.toString());

test('a large file of lines is searched in pieces, each under its heading; every line stands whole in one of them', () => {
  const lines = Array.from({ length: 60 }, (_, nth) => `noord;2025;${1000 + nth}`);
  const pieces = inPieces(['eenheid;periode;n', ...lines, ''].join('\n'));
  expect(pieces.length).toBeGreaterThan(10);
  expect(pieces.filter((piece) => !piece.startsWith('eenheid;periode;n\n'))).toEqual([]);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(100 + 18);
  expect(lines.filter((line) => !pieces.some((piece) => piece.split('\n').includes(line)))).toEqual([]);
});

test('what goes on over a line, or lies in a line longer than a piece, stands whole in one of them too', () => {
  const across = inPieces(`kop\n${'a;b\n'.repeat(23)}"Anna uit\nde Stad"\n${'a;b\n'.repeat(40)}`);
  expect(across.some((piece) => piece.includes('Anna uit\nde Stad'))).toBe(true);
  for (let at = 70; at < 330; at += 1) {
    const long = `kop\n${'x'.repeat(at)}Anna uit de Stad${'x'.repeat(400 - at)}`;
    expect(inPieces(long).some((piece) => piece.includes('Anna uit de Stad'))).toBe(true);
  }
});

test('what is no file of lines, or is small, stays whole', () => {
  expect(inPieces('x\n'.repeat(200), 'foto.png')).toHaveLength(1);
  expect(inPieces('x\u0000\n'.repeat(200))).toHaveLength(1);
  expect(inPieces('x\n'.repeat(20))).toHaveLength(1);
});
