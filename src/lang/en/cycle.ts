import type { cycle as shared } from '../nl-NL/cycle.ts';

/** Words of the cycle: what was agreed, what became of it, what comes. */
export const cycle: ReturnType<typeof shared> = {
  askedOf: (whom) => `asked of ${whom}`,
  askState: { proposed: 'asked', chosen: 'promised', running: 'under way', done: 'done', stopped: 'not done' },
  recommendation: 'Recommendation',
  later: ({ title, again, now, before, then, change }) => {
    const start = `${title}, measured again (${again}): ${now}.`;
    const first = `${then} (${before})`;
    if (change === 'too-few') return `${start} At the start: ${first}. Of so few people it cannot be said whether it changed.`;
    if (change === 'chance') return `${start} No demonstrable difference from ${first}.`;
    const word = { better: 'Better', worse: 'Less good', more: 'More', less: 'Less' }[change];
    return `${start} ${word} than ${first}.`;
  },
  laterTooFew: (title, again) => `${title}, measured again (${again}): of so few people it cannot be said whether it changed.`,
  satisfaction: /tevreden|satisf|rapportcijfer|recommend|nps/i,
  became: (text) => `What became of it: ${text}`,
  sheets: 'To print and fill in',
  draw: {
    title: 'Draw it yourself',
    lead: 'Fill this in before you look at the outcome. Draw in each empty chart what you expect. Then lay it beside the figure: what is surprising, and why?',
    why: 'Why do you expect this?',
  },
  tell: {
    title: 'Counted and told',
    lead: 'One sheet per team. Fill it in together; everybody may write. What stands here can become the story beside the figure.',
    prompts: [
      'Did we expect this? Do we recognise it?',
      'What explains it? For whom did it work, and for whom not?',
      'Is it good enough? What are we proud of?',
      'What do we do: who, with whom, how, when? When do we measure again?',
    ],
  },
  next: {
    opening: 'what was this period about, in two or three sentences?',
    letterStory: 'with which story does the letter begin? Put its name above the text under verhaal',
    story: 'which story belongs here now?',
    evidence: 'by what can that be seen now?',
    promised: (text) => `what became of “${text}”?`,
    expected: (period) => `what do you expect in ${period}, before the figure is there?`,
    before: (text) => `The time before we expected: ${text}`,
  },
  expected: (who, what) => `Expected beforehand: ${what} (${who}).`,
  surprise: (who, yes) => (yes ? `The outcome came as a surprise (${who}).` : `The outcome was no surprise (${who}).`),
  agenda: {
    title: 'Calendar',
    lead: 'When we measure, talk about it and tell about it; and what changed.',
    description: 'When we measure, talk and tell.',
    download: 'Put these days in your own calendar (ICS)',
    range: (from, until) => `${from} to ${until}`,
    kinds: { measurement: 'measurement', talk: 'talk', report: 'report', council: 'council', event: 'event' },
    action: 'action',
    done: (title) => `action done: ${title}`,
    again: (title) => `measured again: ${title}`,
    published: (title) => `appears: ${title}`,
    year: (year) => year,
  },
  events: {
    title: 'What happened in this time',
    lead: 'What changes in a team can be seen in figures after six weeks at the earliest. An event beside a figure is no explanation.',
    caption: 'Events, and when they may be seen',
    head: ['When', 'What', 'May be seen in figures of'],
    when: (from, until) => (until === null ? from : `${from} to ${until}`),
    wholly: (period) => period,
    partly: (partly, wholly) => `${partly} (in part), ${wholly}`,
    drawn: {
      reading: 'At a line with a letter, what happened six weeks before may be seen for the first time.',
      named: (letter, title, day) => `${letter}: ${title} (${day}).`,
      row: (period, letters) => `${period} (${letters})`,
    },
  },
  board: {
    title: 'Actions',
    lead: 'What we do with the figures and stories. Whether things get better is measured again; that is never due to one action alone.',
    description: (name) => `What ${name} does with figures and stories, and what became of it.`,
    bucket: 'The improvement bucket',
    bucketLead: 'Proposals that are still to be chosen from. Once a year the bucket is emptied.',
    asked: 'What we asked of others',
    askedLead: 'Recommendations to others, and what became of them.',
    noYear: 'Without a date',
    columns: { proposed: 'Proposal', chosen: 'Chosen', running: 'Under way', done: 'Done', stopped: 'Stopped' },
  },
};
