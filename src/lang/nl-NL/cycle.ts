import type { ActionState, AgendaKind } from '../../model/index.ts';
import type { Manner } from './manner.ts';

/** How a later figure stands to an earlier one, as pages say it. */
export interface Later {
  title: string;
  again: string;
  now: string;
  before: string;
  then: string;
  change: 'better' | 'worse' | 'more' | 'less' | 'chance' | 'too-few';
}

/** Words of the cycle: what was agreed, what became of it, what comes. */
export const cycle = (m: Manner) => ({
  askedOf: (whom: string) => `gevraagd aan ${whom}`,
  askState: {
    proposed: 'gevraagd',
    chosen: 'toegezegd',
    running: 'loopt',
    done: 'gebeurd',
    stopped: 'niet gebeurd',
  } satisfies Record<ActionState, string>,
  recommendation: 'Aanbeveling',
  later: ({ title, again, now, before, then, change }: Later): string => {
    const start = `${title}, opnieuw gemeten (${again}): ${now}.`;
    const first = `${then} (${before})`;
    if (change === 'too-few')
      return `${start} In het begin: ${first}. Over zo weinig mensen is niet te zeggen of het veranderde.`;
    if (change === 'chance') return `${start} Geen aantoonbaar verschil met ${first}.`;
    const word = { better: 'Beter', worse: 'Minder goed', more: 'Meer', less: 'Minder' }[change];
    return `${start} ${word} dan ${first}.`;
  },
  laterTooFew: (title: string, again: string): string =>
    `${title}, opnieuw gemeten (${again}): over zo weinig mensen is niet te zeggen of het veranderde.`,
  /** How an indicator is known that only says how satisfied people are. */
  satisfaction: /tevreden|rapportcijfer|aanbeve[el]|aanraden|nps/i,
  became: (text: string) => `Wat ervan werd: ${text}`,
  /** Sheets to print and fill in by hand. */
  sheets: 'Om af te drukken en in te vullen',
  draw: {
    title: 'Teken het zelf',
    lead: `${m.form('Vul dit in voordat u de uitkomst bekijkt. Teken in elke lege grafiek wat u verwacht.', 'Vul dit in voordat je de uitkomst bekijkt. Teken in elke lege grafiek wat je verwacht.')} Leg het daarna naast het cijfer: wat verrast, en waarom?`,
    why: m.form('Waarom verwacht u dit?', 'Waarom verwacht je dit?'),
  },
  tell: {
    title: 'Geteld en verteld',
    lead: 'Eén blad per team. Vul het samen in, ieder mag iets opschrijven. Wat hier staat kan het verhaal bij het cijfer worden.',
    prompts: [
      'Hadden we dit verwacht? Herkennen we het?',
      'Wat verklaart het? Voor wie lukte het, en voor wie niet?',
      `Is het goed genoeg? Waar zijn we ${m.terms.proud} op?`,
      'Wat doen we: wie, met wie, hoe, wanneer? Wanneer meten we opnieuw?',
    ],
  },
  /** What the blanks of a next edition ask. */
  next: {
    opening: 'waar ging deze periode over, in twee of drie zinnen?',
    letterStory: 'met welk verhaal begint de brief? Zet zijn naam boven de tekst bij verhaal',
    story: 'welk verhaal hoort hier nu bij?',
    evidence: 'waaraan is dat nu te zien?',
    promised: (text: string): string => `wat is geworden van “${text}”?`,
    expected: (period: string): string =>
      `${m.form('wat verwacht u', 'wat verwacht je')} in ${period}, voordat het cijfer er is?`,
    before: (text: string): string => `De vorige keer verwachtten we: ${text}`,
  },
  /** Before a result, and after it. */
  expected: (who: string, what: string): string => `Vooraf verwacht: ${what} (${who}).`,
  surprise: (who: string, yes: boolean): string =>
    yes ? `De uitkomst verraste (${who}).` : `De uitkomst verraste niet (${who}).`,
  agenda: {
    title: 'Agenda',
    lead: 'Wanneer we meten, erover praten en erover vertellen; en wat er veranderde.',
    description: 'Wanneer wij meten, praten en vertellen.',
    download: `Zet deze dagen in ${m.form('uw', 'je')} eigen agenda (ICS)`,
    range: (from: string, until: string): string => `van ${from} tot en met ${until}`,
    kinds: { measurement: 'meting', talk: 'gesprek', report: 'verslag', council: 'raad', event: 'gebeurtenis' } satisfies Record<
      AgendaKind,
      string
    >,
    action: 'actie',
    done: (title: string): string => `actie klaar: ${title}`,
    again: (title: string): string => `opnieuw meten: ${title}`,
    published: (title: string): string => `verschijnt: ${title}`,
    year: (year: string): string => year,
  },
  events: {
    title: 'Wat er in deze tijd gebeurde',
    lead: 'Wat in een team verandert, is op zijn vroegst na zes weken in de cijfers te zien. Een gebeurtenis naast een cijfer is geen verklaring.',
    caption: 'Gebeurtenissen, en wanneer ze te zien kunnen zijn',
    head: ['Wanneer', 'Wat', 'Te zien in cijfers van'],
    when: (from: string, until: string | null): string => (until === null ? from : `${from} tot en met ${until}`),
    wholly: (period: string): string => period,
    partly: (partly: string, wholly: string): string => `${partly} (deels), ${wholly}`,
    /** Beside a drawing over time, where each event has a letter. */
    drawn: {
      reading: 'Bij een lijn met een letter kan voor het eerst te zien zijn wat zes weken eerder gebeurde.',
      named: (letter: string, title: string, day: string): string => `${letter}: ${title} (${day}).`,
      row: (period: string, letters: string): string => `${period} (${letters})`,
    },
  },
  board: {
    title: 'Acties',
    lead: 'Wat we met de cijfers en verhalen doen. Of het daarna beter gaat, meten we opnieuw; dat komt nooit alleen door één actie.',
    description: (name: string) => `Wat ${name} doet met cijfers en verhalen, en wat ervan werd.`,
    bucket: 'De verbeteremmer',
    bucketLead: 'Voorstellen waarover nog gekozen moet worden. Eén keer per jaar gaat de emmer leeg.',
    asked: 'Wat we anderen vroegen',
    askedLead: 'Aanbevelingen aan anderen, en wat ervan werd.',
    noYear: 'Zonder datum',
    columns: { proposed: 'Voorstel', chosen: 'Gekozen', running: 'Bezig', done: 'Klaar', stopped: 'Gestopt' } satisfies Record<
      ActionState,
      string
    >,
  },
});
