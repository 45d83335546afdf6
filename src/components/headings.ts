/** Told HTML with each heading so many levels lower, so that it stays under the title it belongs to; never lower than `h6`. */
export function lowerHeadings(html: string, by: number): string {
  if (by === 0) return html;
  return html.replace(
    /(<\/?h)([1-6])(?=[\s>])/g,
    (_, start: string, level: string) => `${start}${Math.min(6, Number(level) + by)}`,
  );
}
