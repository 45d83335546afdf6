import type { Words } from '../nl-NL/index.ts';

export const audiences: Words['audiences'] = {
  newsletter: {
    kicker: (from, date) => (from === null ? `Newsletter · ${date}` : `Newsletter of ${from} · ${date}`),
    description: (organisation) => `What families told ${organisation}, what was done about it and what comes next.`,
    heard: 'What we heard',
    did: 'What we did',
    didNot: 'What we did not do',
    because: (why) => `Because ${why}`,
    coming: 'What comes next',
    reply: 'Let us hear from you',
    replyText: {
      formal: 'Do you recognise this, or not at all? Write to us. Your name will not appear anywhere.',
      informal: 'Do you recognise this, or not at all? Write to us. Your name will not appear anywhere.',
    },
    write: (name) => `Write to ${name}`,
    subject: (title) => `About the newsletter ‘${title}’`,
  },
  impact: {
    kicker: (period) => `Impact · ${period}`,
    description: (name, period) => `How ${name} thinks help works, what proved true and what did not: ${period}.`,
    path: 'How we think it works',
    pathLead: 'From top to bottom. Open a step to see what we counted and what was told about it.',
    step: {
      input: 'What we put in',
      activity: 'What we do',
      output: 'What that yields',
      outcome: 'What changes',
      impact: 'What it contributes to',
    },
    opens: (figures, stories) => {
      const counted = figures === 0 ? '' : figures === 1 ? 'one figure' : `${figures} figures`;
      const told = stories === 0 ? '' : stories === 1 ? 'one story' : `${stories} stories`;
      return `Open: ${[counted, told].filter(Boolean).join(' and ')}`;
    },
    assumed: 'What we relied on',
    verdict: {
      held: 'That proved true',
      partly: 'That proved partly true',
      failed: 'That proved untrue',
      unknown: 'We do not know',
    },
    because: (verdict, why) => `${verdict}: ${why}`,
    promised: 'Promised and reached',
    promisedLead: 'What was agreed beforehand, and what came of it.',
    promisedCaption: 'Agreements made beforehand, beside what was counted',
    promisedHead: ['What', 'Promised', 'Agreed on', 'Reached', 'About'],
    wentWell: 'What went well',
    wentWrong: 'What went wrong',
    noPrice:
      'What an outcome costs is not here. Whoever steers by that gets fine figures and less help for those who need it most.',
  },
  session: {
    kicker: (period) => `Table talk · ${period}`,
    description: (name) => `Figures and stories of ${name} to talk about together.`,
    preparation: 'Beforehand',
    table: (number) => `Table ${number}`,
    known: 'What others have said about it',
    talk: 'Talk about this',
    prompts: [
      'What surprises you, and what does not?',
      'What explains this? Who would say something else?',
      'What else do we want to know about it?',
    ],
    learning: 'Questions for the learning table',
    learningLead: 'At the end, with everyone. Write down what you take with you.',
    decisions: 'What we decide',
    decisionsHead: ['What', 'Who', 'With whom', 'When', 'How will we notice'],
  },
  municipality: {
    kicker: (period) => `Report for the municipality · ${period}`,
    description: (name, period) => `Five questions to ${name}, with figures and stories, ${period}.`,
    questions: [
      'How do we make sure that help is effective?',
      'How do we invest in craft?',
      'How do we follow our results?',
      'Which lessons did we draw?',
      'Which improvements did this lead to?',
    ],
    notPaid:
      'These figures are meant for learning. They are no measure for paying for help, cutting it, or comparing with others.',
    together: 'To discuss together',
    togetherLead: 'Do you recognise this in your municipality? There is room to write it down.',
    prompts: [
      'What do you see of this among residents?',
      'What can you do about what we ask?',
      'What do we agree, and when do we look again?',
    ],
  },
  council: {
    kicker: (period) => `For the council · ${period}`,
    description: (name) => `What became at ${name} of what the council asked, and room for an answer.`,
    board: 'How far actions are',
    boardLead: 'Also what was stopped, and what has yet to begin.',
    claims: 'We say – you find',
    claimsLead: 'Left: what we say of ourselves. Right: what people told and what we counted. Is it right, in your view?',
    weSay: 'We say',
    youFind: 'You find',
    agree: 'Is this right, in your view?',
    before: 'What you said before',
    reaction: 'Your reaction',
    reactionLead: 'What you write here goes into the quality report as it is.',
    reactions: [
      'What do you recognise, and what do you miss?',
      'Which action helped, and which did not?',
      'What should happen first?',
    ],
  },
  factsheet: {
    kicker: (period) => `Factsheet · ${period}`,
    description: (name, period) => `${name} in a few figures and a short story: ${period}.`,
    limits: 'Good to know',
    response: (said) => `Who answered: ${said}.`,
  },
  growth: {
    title: 'How far we are',
    levels: ['nothing yet', 'a start', 'an agreement', 'in regular use', 'we learn from it', 'others learn from us'],
    now: (level, meaning) => `Level ${level}, on a ladder from 0 to 5: ${meaning}.`,
    next: (level, meaning) => `We want to reach level ${level}: ${meaning}.`,
    evidence: (text) => `By what it can be seen: ${text}`,
    own: 'By our own judgement.',
  },
};
