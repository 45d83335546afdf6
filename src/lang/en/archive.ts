import type { Words } from '../nl-NL/index.ts';

export const archive: Words['archive'] = {
  cite: 'How to cite',
  citation: ({ who, year, title, what, version, date, address }) =>
    `${who} (${year}). ${title} [${what}]. ${version === null ? '' : `Version ${version}, `}${date}.${address === null ? '' : ` ${address}`}`,

  yearTitle: (year) => `Published in ${year}`,
  yearLead: 'These addresses stay. What was corrected is said with the edition itself.',
  years: 'From year to year',
  yearsLead: 'Every figure about the whole organisation, year by year. Where a definition changed, do not compare.',
  yearsCaption: 'Figures per year, from left to right in time',
  figure: 'Figure',
  allYears: 'All years',

  stories: 'All stories',
  storiesLead: 'What was told, each story at its own address.',
  storyShelf: {
    lived: 'What families told',
    worked: 'What workers saw',
    beside: 'Beside the figures',
    learned: 'What we learned',
    answered: 'Answers and thanks',
  },
  storyDescription: (title) => `The story ‘${title}’.`,
  standsIn: 'Where this story stands',
  aboutFigures: 'The figures with this story',
  toldAbout: 'What was told about it',

  history: 'How it went',
  beside: (name) => `Side by side: ${name}`,
  besideNote: 'In a fixed order, not from high to low. Teams help different families: a difference is a question.',

  unitLead: 'Everything there is to read about this team.',
  unitPages: 'Pages',
  teamPages: 'Teams and parts',

  method: 'How we count',
  methodLead: 'Where the figures come from, how certain they are, and what we do not show.',
  methodPoints: (smallest) => [
    `Figures about fewer than ${smallest} people are left out. So are others, when the hidden number could be worked out from them.`,
    'Up to twenty people we give counts, above that percentages too.',
    'The soft bar around a point is a confidence interval of 95 %. A small difference may be chance.',
    'Unknown is an answer like any other: it is counted and shown.',
    'We speak of a difference over time only when it is larger than what chance usually does.',
    'Teams are always in the same order. We make no ranking.',
  ],
  methodTitle: 'Agreements',
  sources: 'Sources',
  sourcesCaption: 'Where the figures come from',
  sourcesHead: ['File', 'Origin', 'As of'],
  downloads: 'Figures to work with',
  unknown: 'not said',

  accessibility: 'Accessibility',
  accessibilityLead:
    'This is a draft, made of what the program of this site knows. It is no statement: you adopt one after people have tested.',
  known: 'What we know',
  accessibilityPoints: ({ pages, charts, stories }) => [
    `This site has ${pages} pages, ${charts} drawings and ${stories} stories.`,
    'With every drawing stands a sentence that says what it shows, and a table with the same numbers.',
    'Everything works without JavaScript, with the keyboard, and with letters four times as large.',
    'Colour is never the only sign. The site follows the colours and the calm you set on your device.',
    'On paper tables are open and every page has a number. A browser from before the end of 2025 prints only what is open.',
  ],
  unknownYet: 'What is still to be done',
  accessibilityTodo: [
    'Testing by people: with a screen reader, with magnification, and with people who find reading hard. Say here who did it and when.',
    'The status under the law. It is left out on purpose: the program may not make it up.',
    'A check of what you wrote yourself: clear headings, short sentences, descriptions of pictures.',
  ],
  barrier: (name) => `Can you not get through somewhere? Tell ${name}. You will get it in a way that works.`,
};
