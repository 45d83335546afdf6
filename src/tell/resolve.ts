import { formerOf, isBefore } from '../definition-since.ts';
import { finding, type Finding } from '../findings/index.ts';
import {
  askedFaces,
  category as canonical,
  faceStarts,
  faceWords,
  parsePeriod,
  type BlockKey,
  type BlockState,
  type Indicator,
  type Place,
} from '../model/index.ts';
import { findState } from '../numbers.ts';
import { scopeOf } from '../scope.ts';
import { sayTarget } from '../target.ts';
import { parseBound, type BoundNumber } from './bound.ts';
import { isStrict, type TellContext } from './context.ts';
import { facesOf } from './faces-of.ts';
import { sayDifference, sayFace, type Said, type Subject } from './figure-words.ts';
import { findItem } from './items.ts';
import { findBlock, unknown, wrongPeriod } from './names.ts';

/** What a bound number says. With a problem it says that nothing is shown, so that a draft stays readable. */
export interface Resolved {
  text: string;
  problem: Finding | null;
}

/** Looks a bound number up among what the edition may show, and puts it into words. */
export function resolveNumber(inside: string, at: Place, context: TellContext): Resolved {
  const answer = look(inside, at, context);
  return 'text' in answer ? { ...answer, problem: null } : { text: context.words.figures.hidden, problem: answer.problem };
}

type Answer = { text: string } | { problem: Finding };

function look(inside: string, at: Place, context: TellContext): Answer {
  const parsed = parseBound(inside);
  const asked = parsed && findItem(parsed, context.definitions);
  const bound = asked?.bound ?? parsed;
  if (!bound) return { problem: finding('TV-500', at, { found: inside.trim() }) };
  if (bound.unknown !== null)
    return { problem: finding('TV-505', at, unknown(bound.unknown, [...Object.keys(faceWords), ...Object.values(faceStarts)])) };
  const part = bound.part ?? scopeOf(context.edition, context.definitions).part;
  const found = findBlock({ ...bound, part }, at, context);
  if ('problem' in found) return found;
  if (bound.later !== null) return { problem: notOf(bound.later, found.indicator, at) };
  if (bound.face === 'target') return lookAtTarget(bound, found, { at, context });
  if (bound.face === 'response') return lookAtResponse(bound, found.indicator, { at, context });
  const series = asked?.series ?? null;
  const subject = withCategory({ ...found, block: { ...found.block, series }, category: null }, bound.category, { at, context });
  return 'problem' in subject ? subject : sayShown(subject, bound, { at, context });
}

interface Where {
  at: Place;
  context: TellContext;
}

/** What was promised beforehand; no promise is no number. */
function lookAtTarget(
  bound: BoundNumber,
  { indicator, block }: Pick<Subject, 'indicator' | 'block'>,
  { at, context }: Where,
): Answer {
  const target = indicator.targets.find(({ unit, period }) => unit === block.unit && period === block.period);
  return target ? { text: sayTarget(indicator, target.value, context.format) } : { problem: notOf(wordOf(bound), indicator, at) };
}

/** The response that belongs to an indicator is told as a share of its own. */
function lookAtResponse(bound: BoundNumber, { id, response }: Indicator, { at, context }: Where): Answer {
  if (response === null) return { problem: finding('TV-513', at, { indicator: id }) };
  const part = bound.part === null ? '' : ` | ${faceStarts.part} ${bound.part}`;
  return look(`${response} ${bound.unit} ${bound.period}${part}`, at, context);
}

/** A category of the indicator itself, or of one of its breakdowns. */
function withCategory(subject: Subject, wanted: string | null, { at, context: { set } }: Where): Subject | { problem: Finding } {
  if (wanted === null) return subject;
  const { indicator, block } = subject;
  const categoriesOf = (series: string | null) => set.categories.get(`${indicator.id}/${series ?? ''}`) ?? [];
  const series = block.series === null ? [null, ...indicator.breakdown] : [block.series];
  const known = series.find((series) => categoriesOf(series).includes(wanted));
  if (known !== undefined) return { indicator, block: { ...block, series: known }, category: wanted };
  const possible = series.flatMap(categoriesOf);
  return { problem: finding('TV-507', at, { ...unknown(wanted, [...new Set(possible)]), indicator: indicator.id }) };
}

function sayShown(subject: Subject, bound: BoundNumber, { at, context }: Where): Answer {
  const against = bound.against === null ? null : { ...subject.block, period: bound.against };
  const wrong = against && wrongPeriod(against.period, subject.indicator, { at, context });
  if (wrong) return { problem: wrong };
  const broken = bound.against === null ? null : acrossBreak(subject, bound.against, context);
  if (broken) return { problem: finding('TV-475', at, { number: bound.text, since: broken }) };
  for (const block of [subject.block, ...(against ? [against] : [])]) {
    const state = findState(context.set, block) ?? 'absent';
    if (state === 'empty' && !against) return sayEmpty(subject, bound, { at, context });
    if (state !== 'shown') return { problem: notShown(state, block, { bound, at, context }) };
  }
  const said = bound.against === null ? sayFace(subject, bound, context) : sayDifference(subject, bound.against, context);
  return 'text' in said ? said : { problem: faultOf(said, { subject, bound }, { at, context }) };
}

/** Since when (ISO) another definition counts, where a difference would be taken across it; `null` where both are counted alike. */
function acrossBreak({ indicator, block }: Subject, against: string, { definitions }: TellContext): string | null {
  const { firstMonth } = definitions.organisation;
  const former = formerOf(indicator, { indicators: definitions.indicators, firstMonth });
  const sides = [block.period, against].flatMap((id) => parsePeriod(id, firstMonth) ?? []);
  return former && new Set(sides.map((period) => isBefore(period, former))).size > 1 ? former.since : null;
}

/** Nobody: “geen trajecten”, or zero when a number is asked for. */
function sayEmpty({ indicator }: Subject, bound: BoundNumber, { at, context: { words, format } }: Where): Answer {
  if (bound.face === 'count' || bound.face === 'n' || bound.face === 'persons') return { text: format.number(0) };
  if (bound.face === null) return { text: words.figures.none(indicator.noun[1]) };
  return { problem: finding('TV-511', at, { number: bound.text, state: 'empty' }) };
}

function notShown(
  state: Exclude<BlockState, 'shown'>,
  { period }: BlockKey,
  { bound, at, context }: Where & { bound: BoundNumber },
): Finding {
  const level = isStrict(context) ? 'error' : 'warning';
  const number = period === bound.period ? bound.text : `${bound.indicator} ${bound.unit} ${period}`;
  if (state === 'hidden') return finding('TV-510', at, { number, edition: context.edition.id }, level);
  return finding('TV-511', at, { number, state }, level);
}

function faultOf(
  said: Exclude<Said, { text: string }>,
  { subject, bound }: { subject: Subject; bound: BoundNumber },
  { at, context }: Where,
): Finding {
  const { indicator } = subject;
  if (said.fault === 'too-few') return finding('TV-509', at, { number: bound.text });
  if (said.fault === 'wrong-face') return notOf(wordOf(bound), indicator, at);
  const answers = context.set.categories.get(`${indicator.id}/`) ?? [];
  return finding('TV-508', at, { indicator: indicator.id, possible: answers.filter((answer) => answer !== canonical.unknown) });
}

function notOf(word: string, { id, measure }: Indicator, at: Place): Finding {
  return finding('TV-506', at, { found: word, indicator: id, possible: [...facesOf[measure]] });
}

/** The author's own word for what was asked. */
function wordOf({ face, against }: BoundNumber): string {
  if (against !== null) return `${faceStarts.difference} ${against}`;
  return Object.keys(faceWords).find((word) => faceWords[word] === face) ?? askedFaces[0];
}
