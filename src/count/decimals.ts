/** Decimals that the engines keep. */
export const keptDecimals = 4;

/** Whether a number in machine notation has more decimals than are kept. */
export function hasLoss(text: string): boolean {
  const dot = text.indexOf('.');
  return dot !== -1 && /[1-9]/.test(text.slice(dot + 1 + keptDecimals));
}
