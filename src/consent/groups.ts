import { finding, type Finding } from '../findings/index.ts';
import type { StoryGroup, StorySource } from '../model/index.ts';

/**
 * Whether the person of a story is one of several: the smallest group, with everything the story tells of somebody. What the
 * data can count is counted; the rest somebody judged, and wrote down. A story made of several is about no one.
 */
export function checkGroups(
  { id, composite, consent, at }: StorySource,
  { least, groups }: { least: number; groups: readonly StoryGroup[] },
): Finding[] {
  if (composite) return [];
  const own = groups.filter(({ story }) => story === id);
  if (own.some(({ isEnough }) => !isEnough)) return [finding('TV-785', at, { story: id, least })];
  const k = consent?.traceability?.k ?? null;
  if (own.length > 0 && k === null) return [];
  return k === null || k < least ? [finding('TV-784', at, { story: id, k, least })] : [];
}
