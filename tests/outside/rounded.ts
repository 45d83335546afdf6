import { blockOf, type Observation } from './observation.ts';

/** To what the pages say that numbers were rounded: “ongeveer 32.620 van de 43.540 kinderen (afgerond op 10)”. */
export function stepsIn(texts: string[]): number[] {
  const said = texts.flatMap((text) =>
    [...text.matchAll(/\((?:afgerond op|rounded to) (\d+)\)/g)].map(([, step]) => Number(step)),
  );
  return [...new Set(said)];
}

/**
 * A page prints a rounded number as it came; a download tells what the rounding leaves open. Who reads both takes the number on the page for
 * no more than that: not where the site names no rounding, nor where it is a band for another reason, for then the page says more.
 */
export function withRounding(observations: Observation[], steps: number[]): Observation[] {
  if (steps.length === 0) return observations;
  const bands = new Map(observations.filter(isBand).map((band) => [factOf(band), band]));
  return observations.map((fact) => {
    const band = fact.low === fact.high && isCounted(fact) ? bands.get(factOf(fact)) : undefined;
    const isRounded = band && steps.some((step) => fact.low % step === 0 && isAround(band, fact.low, step / 2));
    return isRounded ? { ...fact, low: band.low, high: band.high } : fact;
  });
}

/** Closed at both ends: a half may have gone either way. */
const isAround = ({ low, high }: Observation, value: number, half: number): boolean =>
  low === Math.max(0, Math.ceil(value - half)) && high === Math.floor(value + half);

const isCounted = ({ what, hidden }: Observation): boolean => !hidden && (what === 'n' || what === 'count');
const isBand = (fact: Observation): boolean => isCounted(fact) && fact.low < fact.high && fact.where.endsWith('.csv');
const factOf = (fact: Observation): string => [blockOf(fact), fact.what, fact.category].join('|');
