import type { TheoryStepKind, Verdict } from '../../model/index.ts';
import type { Manner } from './manner.ts';

/** What pages for one audience say of their own. */
export const audiences = (m: Manner) => ({
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
    replyText: m.form(
      'Herkent u dit, of juist niet? Schrijf ons. Uw naam komt nergens te staan.',
      'Herken je dit, of juist niet? Schrijf ons. Je naam komt nergens te staan.',
    ),
    write: (name: string) => `Schrijf ${name}`,
    subject: (title: string) => `Over de nieuwsbrief ‘${title}’`,
  },
  impact: {
    kicker: (period: string) => `Impact · ${period}`,
    description: (name: string, period: string) => `Hoe ${name} denkt dat hulp werkt, wat daarvan bleek en wat niet: ${period}.`,
    path: 'Hoe wij denken dat het werkt',
    pathLead: 'Van boven naar beneden. Open een stap om te zien wat we telden en wat erover verteld is.',
    step: {
      input: 'Wat we inzetten',
      activity: 'Wat we doen',
      output: 'Wat dat oplevert',
      outcome: 'Wat er verandert',
      impact: 'Waar het toe bijdraagt',
    } satisfies Record<TheoryStepKind, string>,
    opens: (figures: number, stories: number) => {
      const counted = figures === 0 ? '' : figures === 1 ? 'één cijfer' : `${figures} cijfers`;
      const told = stories === 0 ? '' : stories === 1 ? 'één verhaal' : `${stories} verhalen`;
      return `Open: ${[counted, told].filter(Boolean).join(' en ')}`;
    },
    assumed: 'Waar we op rekenden',
    verdict: {
      held: 'Dat bleek zo',
      partly: 'Dat bleek deels zo',
      failed: 'Dat bleek niet zo',
      unknown: 'Dat weten we niet',
    } satisfies Record<Verdict, string>,
    because: (verdict: string, why: string) => `${verdict}: ${why}`,
    promised: 'Beloofd en bereikt',
    promisedLead: 'Wat vooraf is afgesproken, en wat ervan kwam.',
    promisedCaption: 'Afspraken van tevoren, naast wat er geteld is',
    promisedHead: ['Wat', 'Beloofd', 'Afgesproken op', 'Bereikt', 'Over'],
    wentWell: 'Wat er goed ging',
    wentWrong: 'Wat er misging',
    noPrice:
      'Hier staat niet wat een uitkomst kost. Wie daarop stuurt, krijgt mooie cijfers en minder hulp voor wie die het hardst nodig heeft.',
  },
  session: {
    kicker: (period: string) => `Tafelgesprek · ${period}`,
    description: (name: string) => `Cijfers en verhalen van ${name} om samen over te praten.`,
    preparation: 'Vooraf',
    table: (number: number) => `Tafel ${number}`,
    known: 'Wat anderen er al over zeiden',
    talk: 'Praat hierover',
    prompts: [
      m.form('Wat verrast u, en wat niet?', 'Wat verrast je, en wat niet?'),
      'Wat verklaart dit? Wie zou er iets anders over zeggen?',
      'Wat willen we hier nog over weten?',
    ],
    learning: 'Vragen voor de leertafel',
    learningLead: `Aan het eind, met iedereen samen. Schrijf op wat ${m.form('u', 'je')} meeneemt.`,
    decisions: 'Wat we besluiten',
    decisionsHead: ['Wat', 'Wie', 'Met wie', 'Wanneer', 'Hoe merken we het'],
  },
  municipality: {
    kicker: (period: string) => `Verslag voor ${m.terms.theCommissioner} · ${period}`,
    description: (name: string, period: string) => `Vijf vragen aan ${name}, met cijfers en verhalen, ${period}.`,
    questions: [
      'Hoe zorgen wij ervoor dat de hulp effectief is?',
      'Hoe investeren wij in vakmanschap?',
      'Hoe volgen wij onze resultaten?',
      'Welke lessen trokken we?',
      'Tot welke verbeteringen leidde dit?',
    ],
    notPaid:
      'Deze cijfers zijn bedoeld om van te leren. Ze zijn geen maat om hulp te betalen, te korten of te vergelijken met anderen.',
    together: 'Om samen te bespreken',
    togetherLead: `${m.form('Herkent u dit in uw', 'Herken je dit in je')} gemeente? Er is ruimte om het op te schrijven.`,
    prompts: [
      m.form('Wat ziet u hiervan terug bij inwoners?', 'Wat zie je hiervan terug bij inwoners?'),
      `Wat kan ${m.terms.theCommissioner} doen aan wat wij vragen?`,
      'Wat spreken we af, en wanneer kijken we opnieuw?',
    ],
  },
  council: {
    kicker: (period: string) => `Voor ${m.council} · ${period}`,
    description: (name: string) => `Wat er bij ${name} werd van de vragen van ${m.council}, en ruimte voor een antwoord.`,
    board: 'Hoe ver de acties zijn',
    boardLead: 'Ook wat is gestopt, en wat nog moet beginnen.',
    claims: `Wij zeggen – ${m.form('u ervaart', 'jij ervaart')}`,
    claimsLead:
      'Eerst wat wij van onszelf zeggen, dan wat mensen vertelden en wat wij telden. Klopt het volgens ' +
      m.form('u', 'jou') +
      '?',
    weSay: 'Wij zeggen',
    youFind: m.form('U ervaart', 'Jij ervaart'),
    agree: `Klopt dit volgens ${m.form('u', 'jou')}?`,
    before: `Wat ${m.form('u', 'je')} eerder zei`,
    reaction: m.form('Uw reactie', 'Jouw reactie'),
    reactionLead: `Wat ${m.form('u', 'je')} hier schrijft, komt zoals het is in het kwaliteitsverslag.`,
    reactions: [
      m.form('Wat herkent u, en wat mist u?', 'Wat herken je, en wat mis je?'),
      'Welke actie hielp, en welke niet?',
      'Wat moet er als eerste gebeuren?',
    ],
  },
  factsheet: {
    kicker: (period: string) => `${m.terms.factsheet} · ${period}`,
    description: (name: string, period: string) => `${name} in een paar cijfers en een kort verhaal: ${period}.`,
    limits: 'Goed om te weten',
    response: (said: string) => `Wie antwoordde: ${said}.`,
  },
  growth: {
    title: 'Hoe ver we zijn',
    levels: ['nog niets', 'een begin', 'een afspraak', 'vast gebruik', 'we leren ervan', 'anderen leren van ons'],
    now: (level: number, meaning: string) => `Niveau ${level}, op een ladder van 0 tot 5: ${meaning}.`,
    next: (level: number, meaning: string) => `We willen naar niveau ${level}: ${meaning}.`,
    evidence: (text: string) => `Waaraan dat te zien is: ${text}`,
    own: 'Naar ons eigen oordeel.',
  },
});
