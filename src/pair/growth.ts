import type { Growth, Place, Section } from '../model/index.ts';
import type { EditionContext } from './context.ts';

/** How far one is by one's own judgement, what one wants next, and by what it can be seen. */
export function growthOf(
  { words, line }: EditionContext,
  { now, next, evidence }: Growth,
  { id, at }: { id: string; at: Place },
): Section {
  const { growth } = words.audiences;
  const meaning = (level: number) => growth.levels[level] ?? '';
  return {
    kind: 'growth',
    id,
    title: growth.title,
    now,
    next,
    ladder: growth.levels,
    sentences: [
      `${growth.now(now, meaning(now))} ${growth.own}`,
      ...(next === null ? [] : [growth.next(next, meaning(next))]),
      ...(evidence ? [growth.evidence(line(evidence, at))] : []),
    ],
  };
}
