import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

// axe cannot judge text in SVG, so the contrast of drawings is computed here, from the very colours the stylesheet uses.

const css = ['colours', 'charts', 'answers']
  .map((name) => readFileSync(join(import.meta.dirname, `../src/styles/${name}.css`), 'utf8'))
  .join('\n');
const light = colours(/:root \{([^}]*)\}/.exec(css)?.[1] ?? '');
const modes = {
  light,
  dark: { ...light, ...colours(/prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}/.exec(css)?.[1] ?? '') },
  print: { ...light, ...colours(/@media print \{\s*:root \{([^}]*)\}/.exec(css)?.[1] ?? '') },
};
const steps = [1, 2, 3, 4, 5];

describe.each(Object.entries(modes))('%s', (_, colour) => {
  const paper = of(colour, 'paper');

  test.each(['ink', 'muted', 'counted', 'told'])('text in %s reads on paper (4.5 : 1)', (name) => {
    expect(contrast(of(colour, name), paper)).toBeGreaterThanOrEqual(4.5);
  });
  test('the reason for an empty place reads on its band (4.5 : 1)', () => {
    expect(contrast(of(colour, 'muted'), of(colour, 'gap'))).toBeGreaterThanOrEqual(4.5);
  });
  test.each(['ink', 'muted', 'counted'])('marks in %s stand out from paper (3 : 1)', (name) => {
    expect(contrast(of(colour, name), paper)).toBeGreaterThanOrEqual(3);
  });
  test('the own point and line stand out from their soft bar (3 : 1)', () => {
    expect(contrast(of(colour, 'counted'), of(colour, 'soft'))).toBeGreaterThanOrEqual(3);
    expect(contrast(of(colour, 'muted'), of(colour, 'soft-other'))).toBeGreaterThanOrEqual(3);
  });
  test.each(steps)('the number in step %i reads (4.5 : 1)', (step) => {
    expect(contrast(of(colour, `on-scale-${step}`), of(colour, `scale-${step}`))).toBeGreaterThanOrEqual(4.5);
  });
  test.each(steps)('step %i, or its outline, stands out from paper (3 : 1)', (step) => {
    expect(Math.max(contrast(of(colour, `scale-${step}`), paper), contrast(of(colour, 'ink'), paper))).toBeGreaterThanOrEqual(3);
  });
  test('unfavourable and favourable differ for every kind of colour sight', () => {
    for (const sight of Object.values(sights)) {
      for (const [a, b] of [
        [1, 5],
        [2, 4],
        [1, 4],
        [2, 5],
      ] as const)
        expect(distance(sight(of(colour, `scale-${a}`)), sight(of(colour, `scale-${b}`)))).toBeGreaterThanOrEqual(20);
    }
  });
  test('neighbouring steps differ for every kind of colour sight, and have an outline besides', () => {
    for (const sight of Object.values(sights)) {
      for (const step of steps.slice(1))
        expect(distance(sight(of(colour, `scale-${step - 1}`)), sight(of(colour, `scale-${step}`)))).toBeGreaterThanOrEqual(8);
    }
    expect(css).toMatch(/\.draw \.part \{\s*stroke: var\(--ink\)/);
  });
});

test('drawings have no colour outside these properties', () => {
  const rules = css.slice(css.indexOf('.chart {'));
  expect(rules).not.toMatch(/#[0-9a-f]{3,8}\b|rgb|hsl/);
});

test('text in drawings is 12 px or more', () => {
  const sizes = [...css.matchAll(/font(?:-size)?: (\d+)px/g)].map((match) => Number(match[1]));
  expect(sizes.length).toBeGreaterThan(0);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
});

test('own and reference differ by dash and width, not by colour alone; no data by motion', () => {
  expect(css).toMatch(/\.draw \.ref \{[^}]*stroke-dasharray/);
  expect(css).not.toMatch(/animation|transition/);
});

type Rgb = [number, number, number];

function colours(block: string): Record<string, Rgb> {
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): #([0-9a-f]{6});/g)].map(([, name, hex]) => [name ?? '', rgb(hex ?? '')]),
  );
}

function of(colour: Record<string, Rgb>, name: string): Rgb {
  const found = colour[name];
  if (!found) throw new Error(`unknown colour: ${name}`);
  return found;
}

function rgb(hex: string): Rgb {
  return [0, 2, 4].map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255) as Rgb;
}

const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

function luminance([r, g, b]: Rgb): number {
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** WCAG 2.2, contrast ratio. */
function contrast(a: Rgb, b: Rgb): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

type Sight = (colour: Rgb) => Rgb;

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear light. */
const sights: Record<string, Sight> = {
  usual: (colour) => colour.map(linear) as Rgb,
  protan: (colour) =>
    through(colour, [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998]),
  deutan: (colour) => through(colour, [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881]),
  tritan: (colour) =>
    through(colour, [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039]),
};

function through(colour: Rgb, matrix: number[]): Rgb {
  const [r, g, b] = colour.map(linear) as Rgb;
  return [0, 3, 6].map((i) =>
    Math.min(1, Math.max(0, (matrix[i] ?? 0) * r + (matrix[i + 1] ?? 0) * g + (matrix[i + 2] ?? 0) * b)),
  ) as Rgb;
}

/** Distance in CIELAB (1976) of two colours in linear light: about 2 can just be seen. */
function distance(a: Rgb, b: Rgb): number {
  const [p, q] = [lab(a), lab(b)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

function lab([r, g, b]: Rgb): Rgb {
  const white: Rgb = [0.95047, 1, 1.08883];
  const xyz = [0.4124 * r + 0.3576 * g + 0.1805 * b, 0.2126 * r + 0.7152 * g + 0.0722 * b, 0.0193 * r + 0.1192 * g + 0.9505 * b];
  const [x = 0, y = 0, z = 0] = xyz
    .map((value, i) => value / (white[i] ?? 1))
    .map((t) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116));
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
