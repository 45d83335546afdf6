type Rgb = [red: number, green: number, blue: number];

/** Contrast of two colours (`#0b5e70`), 1 to 21. Source: WCAG 2.2, contrast ratio and relative luminance. */
export function contrastOf(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** `part` of the second colour in the first, in sRGB: 0 is the first, 1 the second. */
export function mixColours(one: string, other: string, part: number): string {
  const [a, b] = [rgb(one), rgb(other)];
  const channels = a.map((value, i) => Math.round((value * (1 - part) + (b[i] ?? 0) * part) * 255));
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function rgb(colour: string): Rgb {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255) as Rgb;
}

function luminance(colour: string): number {
  const [red, green, blue] = rgb(colour).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  ) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
