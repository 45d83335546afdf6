import type { Words } from '../nl-NL/index.ts';

export const comparing: Words['comparing'] = {
  sign: {
    outside: 'outside the limits',
    shift: 'seven or more in a row on one side of the middle',
    trend: 'seven or more in a row up or down',
    'near-limit': 'two out of three near a limit',
  },
  pattern: {
    outside: (periods) => `Further from the middle than happens by itself: ${periods}.`,
    shift: (periods) => `Seven times or more in a row on the same side of the middle: ${periods}.`,
    trend: (periods) => `Seven times or more in a row up or down: ${periods}.`,
    'near-limit': (periods) => `Two out of three times near a limit: ${periods}.`,
  },
  several: (first, last) => `between ${first} and ${last}`,
  steady: (grain) => `No ${grain} stands out: it varies as it does by itself.`,
  noCause: 'The drawing does not say why.',
  stands: 'What stands out',
  limits: (centre, low, high) =>
    `The dashed line is the middle (${centre}); between the thin lines (${low} and ${high}) it varies by itself.`,
  limitsBySize: (centre) =>
    `The dashed line is the middle (${centre}); between the thin lines it varies by itself. The more people, the closer they lie.`,
  ring: 'What has a ring stands out.',
  rules:
    'Something stands out when a point lies outside the thin lines, when seven in a row lie on one side of the middle, when seven in a row go up or down, and when two out of three lie near a limit.',
  ownMiddle: 'The middle is that of this series itself, not a standard.',
  allOthers: (teams) => `all other ${teams}`,

  answeredFew: (said) => `Note: ${said} answered. This figure is about who answered; who did not may think otherwise.`,
  answeredVeryFew: (said) =>
    `Note: only ${said} answered. This figure is about those few. Do not conclude anything about everyone.`,
  bounds: (low, high) => `Had everyone answered, it would lie somewhere between ${low} and ${high}: more cannot be said.`,
  answeredApart: (own, others, points) =>
    `Not compared with other teams: ${own} answered here, ${others} there. That is more than ${points} percentage points apart.`,

  comparedWith: 'Compared with',
  composition: (who, n, period) => `${who}, together ${n}, ${period}`,
  teamsOf: (count, teams, whole) => `${count} other ${teams} of ${whole}`,
  alike: 'They count in the same way, in the same file.',
  notAlike: 'Whether they count in the same way is not certain.',
  asOf: (date) => `As of ${date}.`,

  notes: {
    slips: 'How rows were counted',
    shorts: 'Nearly there',
    only: 'For you alone: this stands on no page.',
    slip: (title, rows, counted) => `${title}: ${rows} rows → ${counted}`,
    counted: (rows) => `${rows} count`,
    left: (rows, condition) => `${rows} not, because not: ${condition}`,
    unplaced: (rows) => `${rows} without a unit of organisatie.md`,
    undated: (rows) => `${rows} without a date`,
    short: ({ title, unit, period, short }) => `${title}: ${unit} lacks ${short} more to become visible itself (${period}).`,
  },

  overview: {
    title: 'All figures together',
    lead: 'In the order of this report. The order says nothing about better or worse.',
    caption: (unit) => `All figures of ${unit}`,
    head: ['Figure', 'Outcome', 'Out of', 'Response', 'Others', 'Period'],
    several: 'more than one number',
  },

  between: (share, { units, nouns, teams }) =>
    `Of all difference between ${nouns}, about ${share} lies between these ${units} ${teams}; the rest lies within the ${teams}.`,
  funnelAll: (shown, teams) => `The ${shown} ${teams} shown do not differ more than chance can make them.`,
  funnelOutside: (inside, shown, teams) =>
    `Of the ${shown} ${teams} shown, ${inside} lie within what chance can do. A difference is a question, not a verdict.`,
  funnelSubtitle: (nouns) => `by number of ${nouns}`,
  acrossN: (nouns) => `number of ${nouns}`,
  funnelReading: (centre) =>
    `Each point is a team; the further to the right, the more people. The dashed line is everyone together (${centre}). By chance 95 out of 100 lie between the inner lines, and nearly all (998 out of 1,000) between the outer ones.`,
  funnelWide: 'The teams differ more from each other than chance alone makes them; therefore the lines are drawn wider.',
  funnelFew: 'An open point is about fewer than 20 people or families.',
  zone: { inside: 'between the lines', between: 'outside the inner lines', outside: 'outside all lines' },
  place: 'In the funnel',
  everyone: 'All together',

  // Who they were, beside the outcomes.
  clients: {
    title: 'Who is this about?',
    lead: (titles: string) =>
      `Whom we help differs by team and by year. That can make a difference to ${titles}. So read those figures together with these tables.`,
    people: (whom: string, period: string) => `${whom} (${period}).`,
    ofWhom: (unit: string, people: string) => `${unit}: ${people}`,
    note: 'We do not correct for it: no figure was made higher or lower because the group is different.',
  },

  // For whom it worked, and for whom less.
  forWhom: {
    title: 'For whom did it work well, for whom less?',
    lead: 'Over a whole year or longer, because in half a year there are too few. The order is fixed and says nothing of better or worse.',
    caption: (title, what, period) => `${title}, by ${what}: ${period}`,
    differs: (title, group, { more, shares: [own, others] }) =>
      `${title}: with ‘${group}’ it was ${more ? 'more' : 'less'} than with the others together (${own}, others ${others}).`,
    noDifference: (title) => `${title}: between these groups there is no difference that can be shown; it may be chance.`,
    tooFew: (title) => `${title}: these are too few to compare the groups.`,
    question: 'What did the families need for whom it worked less? And what did we do where it did work?',
  },
};
