/** Standard normal quantile of 0.975: two-sided 95 %. */
export const z95 = 1.959963984540054;

/**
 * The normal quantile: the z below which a fraction `p` (0–1, exclusive) of the standard normal distribution lies. By bisection
 * on the distribution function, which is an incomplete gamma function of z²/2 (Abramowitz & Stegun 26.2.1 and 6.5.16); to 1e-12.
 */
export function normalQuantile(p: number): number {
  const below = (z: number) => (z < 0 ? (1 - gammaP(0.5, (z * z) / 2)) / 2 : (1 + gammaP(0.5, (z * z) / 2)) / 2);
  return bisect(below, p, 40);
}

/**
 * The quantile of Student's t with `df` degrees of freedom. By bisection on the distribution function, an incomplete beta
 * function (Abramowitz & Stegun 26.7.1); to 1e-10 for 1 ≤ df ≤ 100,000.
 */
export function tQuantile(p: number, df: number): number {
  return bisect((t) => tCumulative(t, df), p, 1e7);
}

/** Student's t distribution function: the chance of `t` or less with `df` degrees of freedom. */
export function tCumulative(t: number, df: number): number {
  const tail = betaI(df / (df + t * t), df / 2, 0.5) / 2;
  return t < 0 ? tail : 1 - tail;
}

function bisect(below: (x: number) => number, p: number, bound: number): number {
  if (!(p > 0 && p < 1)) throw new Error(`invalid probability: ${p}`);
  let [low, high] = [-bound, bound];
  for (let step = 0; step < 200 && high - low > 1e-13 * Math.max(1, Math.abs(low)); step++) {
    const middle = (low + high) / 2;
    if (below(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905, -0.13857109526572012,
  9.984369578019572e-6, 1.5056327351493116e-7,
];

/** Logarithm of the gamma function for x > 0: Lanczos' approximation (g = 7, n = 9). */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const sum = lanczos.reduce((total, factor, index) => total + factor / (x + index), 0.9999999999998099);
  const t = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

/** Regularised incomplete beta function: continued fraction (Numerical Recipes 6.4, after Lentz). */
function betaI(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaI(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x)) / a;
  let [f, c, d] = [1, 1, 0];
  for (let step = 0; step <= 1000; step++) {
    const term = step === 0 ? 1 : betaTerm(step, x, { a, b });
    d = 1 / (1 + term * d || 1e-300);
    c = 1 + term / c || 1e-300;
    f *= c * d;
    if (Math.abs(1 - c * d) < 1e-15) break;
  }
  return front * (f - 1);
}

function betaTerm(step: number, x: number, { a, b }: { a: number; b: number }): number {
  const m = Math.floor(step / 2);
  if (step % 2 === 0) return (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
  return (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
}

/** Regularised lower incomplete gamma function: series, and continued fraction for large x (Numerical Recipes 6.2). */
function gammaP(a: number, x: number): number {
  if (x <= 0) return 0;
  const front = Math.exp(-x + a * Math.log(x) - logGamma(a));
  if (x >= a + 1) return 1 - front * gammaFraction(a, x);
  let [sum, term] = [1 / a, 1 / a];
  for (let n = 1; n < 1000 && term > sum * 1e-17; n++) sum += term *= x / (a + n);
  return sum * front;
}

function gammaFraction(a: number, x: number): number {
  let value = 0;
  for (let n = 200; n > 0; n--) value = (n * (n - a)) / (x + 2 * n + 1 - a - value);
  return 1 / (x + 1 - a - value);
}
