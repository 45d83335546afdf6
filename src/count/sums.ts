/** Two numbers as text, added without losing a digit; nothing is not zero. */
export function added(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  if (isSmall(one) && isSmall(other)) return String(Number(one) + Number(other));
  const places = Math.max(decimalsOf(one), decimalsOf(other));
  const sum = (scaled(one, places) + scaled(other, places)).toString();
  const digits = sum.replace('-', '').padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return sum.startsWith('-') ? `-${text}` : text;
}

/** The greater of two numbers as text; nothing is less than any. */
export function greater(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  const places = Math.max(decimalsOf(one), decimalsOf(other));
  return scaled(one, places) >= scaled(other, places) ? one : other;
}

/** Whole numbers that are exact by themselves. */
const isSmall = (text: string) => text.length < 15 && !text.includes('.');

const decimalsOf = (text: string) => text.split('.')[1]?.length ?? 0;

function scaled(text: string, places: number): bigint {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(places, '0'));
}
