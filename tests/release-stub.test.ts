import { expect, test } from 'vitest';
import { isStub, stubOf } from '../src/release/stub.ts';

const story = (links: string) => `---
titel: Niemand zei dat ze wegging
soort: cliëntverhaal
perspectief: vader
${links}
toestemming:
  door: [vader]
  pseudoniemen: [Sem]
kenmerken: { geslacht: jongen }
---

Sem zat elke week te wachten.
`;

test.each([
  [
    'on lines',
    'bij:\n  - { indicator: uitval, eenheid: noord, periode: "2024", vertelt: ja }\n  - { indicator: nut, eenheid: noord, periode: alles }',
  ],
  ['nested', 'bij:\n  - indicator: uitval\n    eenheid: noord\n    periode: "2024"\n    vertelt: "ja, door ons"'],
  ['as one', 'bij: { indicator: uitval, vertelt: ja, eenheid: noord, periode: "2024" }'],
])('a stub keeps the figures a story stood beside (%s), and nothing that was told', (_, links) => {
  const stub = stubOf(story(links), '2026-05-01');
  expect(stub).toContain('soort: cliëntverhaal');
  expect(stub).toContain('indicator: uitval');
  expect(stub).toContain('ingetrokken: 2026-05-01');
  expect(stub).not.toMatch(/Sem|vader|wegging|vertelt|jongen|door ons/);
  expect([isStub(stub), isStub(story(links)), isStub(stubOf(stub, '2026-05-01'))]).toEqual([true, false, true]);
});

test('of a text without front matter too', () => {
  expect(isStub(stubOf('Zomaar tekst.', '2026-05-01'))).toBe(true);
});
