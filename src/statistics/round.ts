/**
 * Rounded to so many decimals, halves away from zero, as a person does it on the decimal number: 1.285 becomes 1.29 although the
 * computer's 1.285 is a hair less.
 */
export function roundHalfAway(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  const scaled = Number((Math.abs(value) * factor).toPrecision(14));
  return (Math.sign(value) * Math.round(scaled)) / factor;
}
