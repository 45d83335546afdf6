import type { DataSource, Indicator, NormGroup, Pairing } from '../model/index.ts';
import { leastReliable } from '../statistics/reliable-change.ts';
import { sayConditions, sayName, type Saying } from './condition.ts';

/** How a change is counted, sentence by sentence: pairs, informants, effect, reliable change, severity; only what is told of it. */
export function sayChange(indicator: Indicator, saying: Saying, sources: readonly DataSource[]): string[] {
  const { pairing, noun, questionnaire, denominator } = indicator;
  const { change, definitions } = saying.words;
  if (!pairing) return [];
  const where = definitions.where(sayConditions(denominator.where, saying));
  const per = saying.format.list(pairing.per.map(sayName));
  const score = change.scoreOf(sayName(pairing.value), questionnaire?.title ?? null);
  const asks = (outcome: 'effect' | 'classes' | 'bands') => !indicator.show?.length || indicator.show.includes(outcome);
  return [
    change.defined({ per, score, nouns: noun[1], where }),
    ...sayPairs(pairing, saying, sources),
    ...(asks('effect') ? [change.effectIs(pairing.scoring.lowerIsBetter)] : []),
    ...(asks('classes') ? sayReliable(pairing, saying) : []),
    ...(asks('bands') ? sayBands(pairing, saying) : []),
    change.noControl,
    change.regression,
  ];
}

/** Which lists are start and end, and whose they are. A response that counts pairs says the same. */
export function sayPairs(pairing: Pairing, saying: Saying, sources: readonly DataSource[]): string[] {
  const { change, definitions } = saying.words;
  const source = sources.find(({ id }) => id === pairing.source) ?? saying.source;
  const own: Saying = { ...saying, source };
  const [start, end] = [sayConditions(pairing.start, own), sayConditions(pairing.end, own)];
  const ends = start.length + end.length === 0 ? [change.firstAndLast] : [change.startIs(start), change.endIs(end)];
  const closed = sources.find(({ id }) => id === pairing.closed?.source);
  return [
    ...ends,
    ...(pairing.day === null ? [] : [change.apart(definitions.span(pairing.atLeast, 'days'))]),
    ...sayInformant(pairing, saying),
    ...(pairing.closed && closed ? [change.closed(closed.title, sayName(pairing.closed.date))] : []),
  ];
}

function sayInformant({ informant }: Pairing, { words: { change, definitions } }: Saying): string[] {
  if (!informant) return [];
  const { except } = informant;
  const excepted =
    except && change.excepted(sayName(except.column), definitions.anyOf(except.values), definitions.anyOf(except.choose));
  return [change.informant(informant.choose, excepted), informant.same ? change.sameInformant : change.anyInformant];
}

function sayReliable({ scoring: { reliability, norms } }: Pairing, { words: { change }, format }: Saying): string[] {
  if (reliability === null) return [];
  const unique = (values: (number | null)[], decimals: number) =>
    [...new Set(values.filter((value) => value !== null))].map((value) => format.number(value, decimals));
  const points = unique(norms.map(({ sd }) => (sd === null ? null : leastReliable({ sd, reliability }))), 1); // prettier-ignore
  if (points.length === 0) return [];
  const cuts = [...new Set(norms.flatMap(({ cutOff }) => (cutOff === null ? [] : [cutOff])))];
  const said = cuts.map((cut) => format.number(cut, Number.isInteger(cut) ? 0 : 1));
  return [change.reliable(change.points(points)), ...(cuts.length > 0 ? [change.recovered(change.or(said))] : [])];
}

function sayBands({ scoring: { norms } }: Pairing, saying: Saying): string[] {
  const { change, definitions } = saying.words;
  const known = norms.filter((norm): norm is NormGroup & { mean: number; sd: number } => norm.mean !== null && norm.sd !== null);
  if (known.length === 0) return [];
  const plain = (value: number) => saying.format.number(value, Number.isInteger(value) ? 0 : 1);
  const norm = ({ when, mean, sd }: (typeof known)[number]) =>
    change.norm({ where: definitions.where(sayConditions(when, saying)), mean: plain(mean), sd: plain(sd) });
  return [change.bandsAre, ...known.map(norm)];
}
