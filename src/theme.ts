import type { Theme } from './model/index.ts';
import { mixColours, contrastOf } from './statistics/contrast.ts';

// The papers of the style sheet (`--paper`, `--wash`), light and dark.
const papers = { light: '#fbf8f3', wash: '#f4eee4', dark: '#15181c' };

/** Contrast that text needs on paper (WCAG 2.2, 1.4.3), and a mark beside another (1.4.11). */
export const needed = { text: 4.5, mark: 3 };

/** A colour a theme gives, with the contrast it has at its worst. */
export interface ThemeColour {
  name: keyof Theme;
  colour: string;
  contrast: number;
}

/** The colours of a theme that do not read on their paper. */
export function faultsOf(theme: Theme): ThemeColour[] {
  const worst = (name: keyof Theme, on: string[]): ThemeColour[] => {
    const colour = theme[name];
    if (colour === null) return [];
    return [{ name, colour, contrast: Math.min(...on.map((paper) => contrastOf(colour, paper))) }];
  };
  const all = [
    ...worst('counted', [papers.light, papers.wash]),
    ...worst('told', [papers.light, papers.wash]),
    ...worst('countedDark', [papers.dark]),
    ...worst('toldDark', [papers.dark]),
  ];
  return all.filter(({ contrast }) => contrast < needed.text);
}

/** The colours of what is counted and what is told on light paper: an organisation's own, or ours. */
export function themeColours(theme: Theme | null): Pick<Theme, 'counted' | 'told'> {
  return theme ?? { counted: '#0b5e70', told: '#a2431c' };
}

/** The style rules that put an organisation's two colours in the place of ours; the dark ones are made lighter when not given. */
export function themeRules({ counted, told, countedDark, toldDark }: Theme): string {
  const dark = { counted: countedDark ?? lighter(counted, 7), told: toldDark ?? lighter(told, 7) };
  const root = (own: { counted: string; told: string }, paper: string) =>
    `:root{--counted:${own.counted};--told:${own.told};--soft:${softOf(own.counted, paper)}}`;
  return [
    root({ counted, told }, papers.light),
    `@media screen and (prefers-color-scheme:dark){${root(dark, papers.dark)}}`,
  ].join('\n');
}

/** A colour with as much white in it as makes it read on the dark paper. */
function lighter(colour: string, ratio: number): string {
  for (let white = 0; white < 1; white += 0.05) {
    const mixed = mixColours(colour, '#ffffff', white);
    if (contrastOf(mixed, papers.dark) >= ratio) return mixed;
  }
  return '#ffffff';
}

/** The soft bar behind a point: the colour thinned with paper until the point stands out from it. */
function softOf(colour: string, paper: string): string {
  for (let thin = 0.6; thin < 0.95; thin += 0.05) {
    const mixed = mixColours(colour, paper, thin);
    if (contrastOf(mixed, colour) >= needed.mark) return mixed;
  }
  return paper;
}
