import type { HalfYear } from './days.ts';

/** How a team of the sample works out in figures. Rates are chances per trajectory; effects are small on purpose. */
export interface Team {
  id: string;
  /** Kind of help it gives. */
  kind: string;
  /** As the record system spells it, before and from 2025 on. */
  spelled: [before: string, since: string];
  from?: string;
  until?: string;
  /** Trajectories that end in a half-year. */
  volume: number;
  dropout: number;
  /** Goes on without help: entirely or largely. */
  withoutHelp: number;
  /** Fills in the exit questionnaire: by post, and collected in person since 2024. */
  response: [post: number, collected: number];
  /** First day on which the team asked for the questionnaire; absent when it always did. */
  asksSince?: string;
  /** How far the answers on usefulness lean to the good side. */
  useful: number;
  /** Monthly feedback: lists per month and the mark around which they lie; absent when the team does not ask. */
  feedback?: { perMonth: number; mark: number };
}

/** Twelve teams that live at the end of 2025, and the two that became one of them. */
export const teams: Team[] = [
  {
    id: 'noord',
    kind: 'ambulant',
    spelled: ['T Noord', 'TEAM NOORD'],
    until: '2025-06-30',
    volume: 58,
    dropout: 0.17,
    withoutHelp: 0.62,
    response: [0.27, 0.44],
    useful: 0.74,
    feedback: { perMonth: 16, mark: 7.6 },
  },
  {
    id: 'west',
    kind: 'ambulant',
    spelled: ['T West', 'TEAM WEST'],
    until: '2025-06-30',
    volume: 41,
    dropout: 0.13,
    withoutHelp: 0.64,
    response: [0.33, 0.48],
    useful: 0.77,
    feedback: { perMonth: 14, mark: 7.8 },
  },
  {
    id: 'stad',
    kind: 'ambulant',
    spelled: ['T Stad', 'TEAM STAD'],
    from: '2025-07-01',
    volume: 92,
    dropout: 0.18,
    withoutHelp: 0.61,
    response: [0.3, 0.33],
    useful: 0.74,
    feedback: { perMonth: 22, mark: 7.3 },
  },
  {
    id: 'zuid',
    kind: 'ambulant',
    spelled: ['T Zuidoost', 'TEAM ZUID'],
    volume: 69,
    dropout: 0.14,
    withoutHelp: 0.66,
    response: [0.34, 0.52],
    useful: 0.79,
    feedback: { perMonth: 16, mark: 7.9 },
  },
  {
    id: 'oost',
    kind: 'ambulant',
    spelled: ['T Oost', 'TEAM OOST'],
    volume: 60,
    dropout: 0.2,
    withoutHelp: 0.57,
    response: [0.24, 0.38],
    useful: 0.68,
    feedback: { perMonth: 14, mark: 7.1 },
  },
  {
    id: 'rivier',
    kind: 'ambulant',
    spelled: ['T Rivier', 'TEAM RIVIER'],
    volume: 48,
    dropout: 0.12,
    withoutHelp: 0.65,
    response: [0.32, 0.5],
    useful: 0.76,
    feedback: { perMonth: 14, mark: 7.7 },
  },
  {
    id: 'polder',
    kind: 'ambulant',
    spelled: ['T Polder', 'TEAM POLDER'],
    from: '2025-01-01',
    volume: 34,
    dropout: 0.15,
    withoutHelp: 0.6,
    response: [0.3, 0.36],
    asksSince: '2025-07-01',
    useful: 0.73,
    feedback: { perMonth: 12, mark: 7.5 },
  },
  {
    id: 'werf',
    kind: 'daghulp',
    spelled: ['De Werf', 'WERF DAGHULP'],
    volume: 54,
    dropout: 0.22,
    withoutHelp: 0.48,
    response: [0.31, 0.45],
    useful: 0.7,
    feedback: { perMonth: 15, mark: 7.2 },
  },
  {
    id: 'dok',
    kind: 'daghulp',
    spelled: ['Het Dok', 'DOK DAGHULP'],
    volume: 41,
    dropout: 0.18,
    withoutHelp: 0.51,
    response: [0.28, 0.41],
    useful: 0.73,
    feedback: { perMonth: 13, mark: 7.4 },
  },
  {
    id: 'pleegzorg-dijk',
    kind: 'pleegzorg',
    spelled: ['Pleegzorg Dijk', 'PLZ DIJK'],
    volume: 35,
    dropout: 0.09,
    withoutHelp: 0.55,
    response: [0.38, 0.55],
    useful: 0.77,
  },
  {
    id: 'pleegzorg-meer',
    kind: 'pleegzorg',
    spelled: ['Pleegzorg Meer', 'PLZ MEER'],
    volume: 29,
    dropout: 0.1,
    withoutHelp: 0.53,
    response: [0.35, 0.49],
    useful: 0.75,
  },
  {
    id: 'kade',
    kind: 'verblijf',
    spelled: ['De Kade', 'WOONGROEP KADE'],
    volume: 23,
    dropout: 0.27,
    withoutHelp: 0.34,
    response: [0.35, 0.52],
    useful: 0.6,
  },
  {
    id: 'vaart',
    kind: 'verblijf',
    spelled: ['De Vaart', 'WOONGROEP VAART'],
    volume: 31,
    dropout: 0.25,
    withoutHelp: 0.37,
    response: [0.33, 0.47],
    useful: 0.63,
  },
  {
    id: 'luwte',
    kind: 'verblijf',
    spelled: ['De Luwte', 'WOONGROEP LUWTE'],
    from: '2025-07-01',
    volume: 3,
    dropout: 0.3,
    withoutHelp: 0.3,
    response: [0, 0],
    useful: 0.6,
  },
];

/** The teams that end trajectories in a half-year. */
export const aliveIn = (half: HalfYear): Team[] =>
  teams.filter((team) => (team.from ?? half.first) <= half.first && (team.until ?? half.last) >= half.last);

/** How the record system spelled a team on a day. */
export const spelling = (team: Team, day: string): string => team.spelled[day < '2025-01-01' ? 0 : 1];
