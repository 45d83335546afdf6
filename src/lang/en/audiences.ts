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
};
