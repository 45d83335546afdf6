/** What pages for one audience say of their own. */
export const audiences = {
  newsletter: {
    kicker: (from: string | null, date: string) =>
      from === null ? `Nieuwsbrief · ${date}` : `Nieuwsbrief van ${from} · ${date}`,
    description: (organisation: string) => `Wat gezinnen ${organisation} vertelden, wat daarmee is gedaan en wat er komt.`,
    heard: 'Wat we hoorden',
    did: 'Wat we deden',
    didNot: 'Wat we niet deden',
    because: (why: string) => `Want ${why}`,
    coming: 'Wat er komt',
    reply: 'Laat iets horen',
    replyText: {
      formal: 'Herkent u dit, of juist niet? Schrijf ons. Uw naam komt nergens te staan.',
      informal: 'Herken je dit, of juist niet? Schrijf ons. Je naam komt nergens te staan.',
    },
    write: (name: string) => `Schrijf ${name}`,
    subject: (title: string) => `Over de nieuwsbrief ‘${title}’`,
  },
};
