import { describe, expect, test } from 'vitest';
import { languages } from '../src/lang/index.ts';
import { kinds } from '../src/kinds/index.ts';
import { readOver } from '../src/lints/index.ts';
import type { Action, Definitions } from '../src/model/index.ts';
import { changeOf } from '../src/pair/later.ts';

const words = languages['nl-NL'];
const at = { file: 'content/acties/x.md', line: 1 };

describe('whether it got better', () => {
  const few = { value: 0.5, low: null, high: null };
  const then = { value: 0.4, low: 0.3, high: 0.5 };
  test.each([
    ['a clear fall of what should be low is better', { value: 0.2, low: 0.15, high: 0.25 }, 'lower-is-better', 'better'],
    ['and of what should be high is worse', { value: 0.2, low: 0.15, high: 0.25 }, 'higher-is-better', 'worse'],
    ['of what is neither it is only less', { value: 0.2, low: 0.15, high: 0.25 }, 'neutral', 'less'],
    ['a fall that chance explains is no change', { value: 0.35, low: 0.25, high: 0.45 }, 'lower-is-better', 'chance'],
    ['of few people nothing is said', few, 'lower-is-better', 'too-few'],
  ] as const)('%s', (_, now, direction, expected) => {
    expect(changeOf(now, then, direction)).toBe(expected);
  });
  test('the words never say what it is due to', () => {
    const say = words.cycle.later;
    const all = (['better', 'worse', 'more', 'less', 'chance', 'too-few'] as const).map((change) =>
      say({ title: 'Uitval', again: '2025', now: '12 %', before: '2024', then: '19 %', change }),
    );
    expect(new Set(all).size).toBe(6);
    for (const sentence of all) expect(sentence).not.toMatch(/dankzij|door|omdat|want/);
  });
});

describe('what an action lacks', () => {
  const action = (own: Partial<Action>): Action => ({
    id: 'x',
    title: 'X',
    what: 'iets',
    who: 'team',
    with: [],
    how: null,
    when: '2026-06-01',
    from: [],
    state: 'running',
    again: '2026',
    at,
    ...own,
  });
  const found = (own: Partial<Action>) =>
    readOver({
      definitions: { stories: [], actions: [action(own)], editions: [{ date: '2026-03-01' }] } as unknown as Definitions,
      words,
      kinds,
    }).map(({ code }) => code);
  test.each([
    ['nobody to do it', { who: null }, ['TV-810']],
    ['no date', { when: null }, ['TV-810']],
    ['nothing, when it is only proposed', { who: null, when: null, state: 'proposed' }, []],
    ['nothing, when it was asked of others', { who: null, to: 'de gemeente' }, []],
    ['a date that has passed while it runs', { when: '2026-02-01' }, ['TV-813']],
    ['a time to see whether it helped, once it is done', { state: 'done', again: null }, ['TV-812']],
  ] as const)('%s', (_, own, codes) => {
    expect(found(own)).toEqual(codes);
  });
});
