import { contactSeries } from '../model/index.ts';
import { sayNear } from '../format.ts';
import { findNumber, findState, findValue } from '../numbers.ts';
import {
  changeWords,
  type AskedFace,
  type BlockKey,
  type Face,
  type Form,
  type Indicator,
  type PublishedNumber,
} from '../model/index.ts';
import { sayRange } from '../sentence/range.ts';
import type { BoundNumber } from './bound.ts';
import type { TellContext } from './context.ts';

/** One number of a shown block: whose it is, and which category (`null`: what the measure counts as its own). */
export interface Subject {
  indicator: Indicator;
  block: BlockKey;
  category: string | null;
}

/** The words of a face, or why there are none: the face is not of this measure, or is only told of more people. */
export type Said = { text: string } | { fault: 'wrong-face' | 'too-few' | 'which-category' };

/** How a number reads: a mean, a number of things, or a part of a whole. A category is always a part. */
type Reading = 'mean' | 'number' | 'part' | 'time' | 'score' | 'reach' | 'rate';

const fitting: Record<Reading, readonly AskedFace[]> = {
  mean: ['mean', 'n', 'persons', 'reference'],
  time: ['median', 'mean', 'within', 'count', 'share', 'n', 'persons', 'reference'],
  number: ['count', 'n', 'persons'],
  score: ['score', 'n'],
  reach: ['unique', 'contacts', 'count', 'persons'],
  rate: ['rate', 'count', 'n'],
  part: ['count', 'share', 'favourable', 'n', 'persons', 'reference'],
};

function readingOf({ indicator, category }: Subject): Reading {
  if (category !== null && indicator.measure !== 'checklist') return 'part';
  if (indicator.measure === 'duration') return 'time';
  if (indicator.measure === 'checklist') return 'score';
  if (indicator.measure === 'reach') return 'reach';
  if (indicator.measure === 'incidents') return 'rate';
  return indicator.measure === 'mean' || indicator.measure === 'number' ? indicator.measure : 'part';
}

/** A face of a shown block in words; without a face what its measure usually tells. */
export function sayFace(subject: Subject, { face }: Pick<BoundNumber, 'face'>, context: TellContext): Said {
  if (isChangeFace(face)) return sayChange(subject, face, context);
  const reading = readingOf(subject);
  const isWrong = face !== null && !fitting[reading].includes(face);
  if (isWrong || (face === 'favourable' && subject.indicator.measure !== 'distribution')) return { fault: 'wrong-face' };
  if (face === 'n' || face === 'persons') return say(face, { ...subject, category: null }, context);
  if (face === 'reference') return say(face, subject, context);
  if (reading === 'reach') return sayReach(subject, face, context);
  if (reading === 'rate') return say((face ?? 'rate') as Face, subject, context);
  if (reading === 'score') return say('score', subject, context);
  if (reading === 'time') return sayTime(subject, face, context);
  if (reading !== 'part') return say(reading === 'mean' ? 'mean' : 'count', subject, context);
  const [count, share] = [lookUp(subject, 'count', context), lookUp(subject, 'share', context)];
  if (!count && !share) return { fault: 'which-category' };
  if (face === 'count') return say('count', subject, context);
  if (share) return face === null ? sayRanged(subject, context) : say('share', subject, context);
  return face === 'share' ? { fault: 'too-few' } : sayOf(subject, context);
}

/** A share as it is told when nothing is asked: of few with what chance may do to it. An author who asks for the share gets only that. */
function sayRanged(subject: Subject, context: TellContext): Said {
  const said = say('share', subject, context);
  const n = lookUp({ ...subject, category: null }, 'n', context)?.value ?? null;
  const [low, high] = (['low', 'high'] as const).map((one) => lookUp(subject, one, context)?.value ?? null);
  const range = sayRange({ measure: subject.indicator.measure, n, low: low ?? null, high: high ?? null }, context);
  return 'fault' in said || range === null ? said : { text: context.words.figures.aside(said.text, range) };
}

/** How many were reached; all contacts stand in a series of their own. */
function sayReach(subject: Subject, face: AskedFace | null, context: TellContext): Said {
  const block = face === 'contacts' ? { ...subject.block, series: contactSeries } : subject.block;
  return say('count', { ...subject, block }, context);
}

type ChangeFace = 'start' | 'end' | 'effect' | 'better' | 'recovered';

function isChangeFace(face: AskedFace | null): face is ChangeFace {
  return face === 'start' || face === 'end' || face === 'effect' || face === 'better' || face === 'recovered';
}

/** Faces of a change only. “Verbeterd” is everyone who reliably got better, “hersteld” those of them who recovered. */
function sayChange(subject: Subject, face: ChangeFace, context: TellContext): Said {
  if (subject.indicator.measure !== 'change' || subject.category !== null) return { fault: 'wrong-face' };
  if (face === 'start' || face === 'end') return say(face, subject, context);
  if (face === 'effect') return lookUp(subject, 'effect', context) ? say('effect', subject, context) : { fault: 'too-few' };
  const part = { ...subject, category: face === 'recovered' ? changeWords.recovered : null };
  if (!lookUp(part, 'count', context)) return { fault: 'wrong-face' };
  return lookUp(part, 'share', context) ? say('share', part, context) : sayOf(part, context);
}

/** A duration: its median when nothing is asked; below twenty persons there is none. */
function sayTime(subject: Subject, face: AskedFace | null, context: TellContext): Said {
  const asked = (face ?? 'median') as Face;
  if (lookUp(subject, asked, context)) return say(asked, subject, context);
  if (face === null) return say('mean', subject, context);
  const isUntold = asked !== 'mean' && (subject.indicator.norm !== null || asked === 'median');
  return { fault: isUntold ? 'too-few' : 'wrong-face' };
}

/** “5 van de 7”: fewer than twenty are told as people, not as a percentage. */
function sayOf(subject: Subject, context: TellContext): Said {
  const [count, n] = [lookUp(subject, 'count', context), lookUp({ ...subject, category: null }, 'n', context)];
  if (!count || !n || n.value === null) return { fault: 'wrong-face' };
  if (count.form.kind === 'band' && count.form.near)
    return {
      text: context.words.figures.ofTheBare(
        sayNear(count.form, context.format.number, context.words),
        context.format.number(n.value),
      ),
    };
  if (count.value === null) return { fault: 'wrong-face' };
  return { text: context.words.figures.ofTheBare(context.format.number(count.value), context.format.number(n.value)) };
}

function say(face: Face, subject: Subject, context: TellContext): Said {
  const found = lookUp(subject, face, context);
  return found ? { text: sayNumber(found, subject.indicator, context) } : { fault: 'wrong-face' };
}

function lookUp({ block, category }: Subject, face: Face, { set }: TellContext): PublishedNumber | null {
  const found = findNumber(set, { ...block, category, face });
  return found && (found.value !== null || found.form.kind === 'band') ? found : null;
}

/** A published number in words, as exactly as it may be told. */
export function sayNumber(
  { key, form, value }: PublishedNumber,
  { measure, norm }: Indicator,
  { words, format }: TellContext,
): string {
  const isMean = measure === 'mean' || (measure === 'duration' && norm === null);
  const isShare = key.face === 'share' || key.face === 'within' || key.face === 'score' || (key.face === 'reference' && !isMean);
  const decimals = decimalsOf(form, usualDecimals(key.face, isShare));
  const plain = (given: number) => (isShare ? format.percent(given, decimals) : format.number(given, decimals));
  if (form.kind === 'band' && form.near) return sayNear(form, plain, words);
  if (form.kind === 'band')
    return form.high === null ? words.stories.atLeast(plain(form.low)) : words.figures.between(plain(form.low), plain(form.high));
  return value === null ? words.figures.hidden : plain(value);
}

function usualDecimals(face: Face, isShare: boolean): number {
  if (face === 'effect') return 2;
  return ['mean', 'rate', 'start', 'end'].includes(face) || (face === 'reference' && !isShare) ? 1 : 0;
}

function decimalsOf(form: Form, usual: number): number {
  return form.kind === 'rounded' ? form.decimals : usual;
}

/**
 * How much more or less than in another period: percentage points, points of a mean, or a number. Of shares and means only when
 * the two differ by more than chance: the interval of a difference from those of its terms (Newcombe 1998, method 10).
 */
export function sayDifference(subject: Subject, against: string, context: TellContext): Said {
  const { words, format, set } = context;
  const { category } = subject;
  const isTime = subject.indicator.measure === 'duration' && category === null;
  const face: Face =
    isTime && subject.indicator.norm === null
      ? 'mean'
      : ({ mean: 'mean', number: 'count', part: 'share', time: 'share', score: 'score', reach: 'count', rate: 'count' } as const)[
          readingOf(subject)
        ];
  const earlier = { ...subject.block, period: against };
  const value = (block: BlockKey, wanted: Face) => findValue(set, { ...block, category, face: wanted });
  const [now, then] = [value(subject.block, face), value(earlier, face)];
  if (now === null || then === null)
    return { fault: face === 'share' && findState(set, earlier) === 'shown' ? 'too-few' : 'wrong-face' };
  const bounds = [subject.block, earlier].flatMap((block) => [value(block, 'low'), value(block, 'high')]);
  const change = now - then;
  const isNone = face === 'share' && Math.round(Math.abs(change) * 100) === 0;
  if (isNone || isByChance({ now, then }, bounds)) return { text: words.stories.noDifference };
  const size =
    face === 'share' || face === 'score'
      ? words.stories.points(format.number(Math.abs(change) * 100))
      : format.number(Math.abs(change), face === 'mean' ? 1 : 0);
  return {
    text: face === 'count' ? words.stories.difference.number(size, change > 0) : words.stories.difference.level(size, change > 0),
  };
}

function isByChance(
  { now, then }: { now: number; then: number },
  [lowNow, highNow, lowThen, highThen]: (number | null | undefined)[],
): boolean {
  const change = now - then;
  if (lowNow == null || highNow == null || lowThen == null || highThen == null) return change === 0;
  return change - Math.hypot(now - lowNow, highThen - then) <= 0 && change + Math.hypot(highNow - now, then - lowThen) >= 0;
}
