import { describe, expect, test } from 'vitest';
import { plainSpeech, type Chart, type SafeHtml, type Section } from '../src/model/index.ts';
import { wordsOf } from '../src/lang/index.ts';
import { withContents } from '../src/pair/cover.ts';
import { guideAnchor, withGuide } from '../src/pair/reading-guide.ts';

const words = wordsOf(plainSpeech('nl-NL'));
const none = '' as SafeHtml;

const chart = (kind: string, reading: string[], marks: string[] = []): Chart => ({
  kind,
  title: 'Titel.',
  subtitle: 'Onder',
  wide: none,
  narrow: none,
  reading,
  marks,
  table: { caption: '', head: [], rows: [] },
});

const figure = (id: string, charts: Chart[]): Section => ({
  kind: 'figure',
  level: 2,
  id,
  indicator: id,
  question: `Vraag ${id}?`,
  conclusion: 'Zin.',
  counted: { state: 'shown', key: null, charts, note: 'Let op: 42 % antwoordde.', besides: [] },
  about: [],
});

const chartsOf = (sections: Section[]) =>
  sections.flatMap((one) => (one.kind === 'figure' && one.counted.state === 'shown' ? one.counted.charts : []));

describe('how drawings are read', () => {
  test('is said once where more of a kind say it, and each of them refers to it; what is so in one stays with it', () => {
    const sections = withGuide(
      [
        { kind: 'chapter', id: 'een', title: 'Een', text: null },
        figure('a', [chart('trend', ['Een punt is een half jaar.'], ['A: Verhuisd.'])]),
        figure('b', [chart('trend', ['Een punt is een half jaar.', 'De stippellijn is van anderen.'])]),
        figure('c', [chart('compare', ['Een punt is een half jaar.'])]),
      ],
      words,
    );
    expect(sections.map(({ kind }) => kind)).toEqual(['guide', 'chapter', 'figure', 'figure', 'figure']);
    expect(sections[0]).toMatchObject({ id: guideAnchor, rows: [{ texts: ['Een punt is een half jaar.'] }] });
    expect(chartsOf(sections).map(({ reading, marks, guide }) => [reading, marks, guide])).toEqual([
      [[], ['A: Verhuisd.'], guideAnchor],
      [['De stippellijn is van anderen.'], [], guideAnchor],
      [['Een punt is een half jaar.'], [], undefined],
    ]);
    expect(JSON.stringify(sections).match(/Let op: 42 %/g)).toHaveLength(3);
  });

  test('stays with each drawing where nothing is said twice', () => {
    const sections = [figure('a', [chart('trend', ['Een punt is een half jaar.'])])];
    expect(withGuide(sections, words)).toBe(sections);
  });
});

test('a long page that has no contents of its own gets them, a short one does not', () => {
  const cover: Section = { kind: 'cover', title: 'Team', lead: none, facts: [], contents: [] };
  const points = Array.from({ length: 12 }, (_, i): Section => ({ kind: 'points', id: `p${i}`, title: `Deel ${i}`, points: [] }));
  const [long] = withContents([cover, ...points], 'Op deze pagina');
  expect(long).toMatchObject({
    contentsTitle: 'Op deze pagina',
    contents: points.map((_, i) => ({ text: `Deel ${i}`, anchor: `p${i}` })),
  });
  expect(withContents([cover, ...points.slice(1)], 'Op deze pagina')[0]).toBe(cover);
});
