import type { StoryField, StoryKind, StoryQuestion } from '../../model/index.ts';
import type { Manner } from './manner.ts';

/** What a new story asks of its author, and how its parts are called. */
export const storyKinds = (m: Manner) => ({
  name: {
    'client-story': 'verhaal van een cliënt of ouder',
    'worker-story': 'verhaal van een medewerker',
    'change-story': 'betekenisvolste verandering',
    innovation: 'iets nieuws dat we probeerden',
    interpretation: 'duiding',
    context: 'wat er meespeelde',
    lesson: 'les',
    reaction: `reactie van ${m.council}`,
    thanks: 'dank',
    'follow-up': 'hoe het verder ging',
    expectation: 'wat we vooraf verwachtten',
  } satisfies Record<StoryKind, string>,
  /** One sentence for who starts to write. */
  ask: {
    'client-story':
      'Schrijf op wat verteld is, in de woorden van wie het vertelde. Het hoeft niet mooi te zijn, en het hoeft niet goed af te lopen.',
    'worker-story': `Vertel één moment ${m.form('dat u bijbleef: wat gebeurde er, wat deed u, wat zag u daarna?', 'dat je bijbleef: wat gebeurde er, wat deed je, wat zag je daarna?')} Geen namen, geen details.`,
    'change-story':
      'Vraag naar de belangrijkste verandering. Dat mag een goede zijn of een slechte: van allebei leren we. Zonder het waarom en het hoe is het alleen een anekdote.',
    innovation: 'Beantwoord de vijf vragen. Ook wat niet lukte hoort erbij: daar hebben anderen het meeste aan.',
    interpretation: 'Wat ziet het team in dit cijfer? Wat verklaart het, en wat niet? Was dit verwacht?',
    context: 'Wat veranderde er rond het werk in deze periode: de regio, de gezinnen, de regels, het team?',
    lesson: m.form(
      'Wat zou u een ander team aanraden, of juist afraden?',
      'Wat zou je een ander team aanraden, of juist afraden?',
    ),
    reaction: `Wat vindt ${m.council} hiervan, en wat is herkenbaar? Schrijf het op zoals het gezegd is.`,
    thanks: `Wie ${m.form('bedankt u', 'bedank je')}, en waarvoor? Noem een rol, geen naam.`,
    'follow-up': 'Hoe ging het verder na het eerdere verhaal?',
    expectation: 'Schrijf dit voordat het cijfer bekend is: wat verwacht het team, en waarom?',
  } satisfies Record<StoryKind, string>,
  question: {
    'what-changed': 'Wat veranderde er?',
    'why-it-matters': 'Waarom is dat belangrijk?',
    'how-it-came': 'Hoe kwam het zo?',
    'what-counted': 'Wanneer vonden we het gelukt?',
    'how-done': 'Hoe pakten we het aan?',
    'what-hindered': 'Wat stond in de weg?',
    'what-figures-say': 'Wat zeggen de cijfers?',
    'what-others-learn': 'Wat kunnen anderen ervan leren?',
  } satisfies Record<StoryQuestion, string>,
  /** How a heading is known, when an author words it in her own way. */
  heading: {
    'what-changed': /verander|\bwat (?:er )?gebeurde/i,
    'why-it-matters': /waarom|belangrijk|betekende/i,
    'how-it-came': /hoe (?:het|dat|dit|kwam|is)|waardoor|kwam het/i,
    'what-counted': /gelukt|succes|doel|wanneer/i,
    'how-done': /hoe (?:pakten|deden|we|wij)|aanpak|pakten/i,
    'what-hindered': /in de weg|moeilijk|hinder|lastig|tegenzat/i,
    'what-figures-say': /cijfers/i,
    'what-others-learn': /anderen|leren|les/i,
  } satisfies Record<StoryQuestion, RegExp>,
  field: {
    sign: 'positief, negatief, gemengd of stabiel-en-goed',
    perspective: 'wie er spreekt: moeder, vader, jongere, pleegouder',
    by: 'van wie de tekst is: een functie of team, geen naam',
    toldTo: `aan wie het is verteld, liefst niet de eigen ${m.terms.worker}`,
    moment: 'wanneer: na drie maanden, na afloop',
    origin: `hoe het is opgehaald: een gesprek aan huis, een open vraag van de ${m.terms.survey}`,
    links: 'het cijfer waar dit bij hoort',
    follows: 'de naam van het eerdere verhaal',
    expectedBeforehand: 'wat het team verwachtte, voordat het cijfer bekend was',
    surprised: 'ja of nee',
    drawn: 'wat het team in de lege assen tekende: per periode een getal',
    consent: 'zonder toestemming staat dit verhaal nergens',
  } satisfies Record<StoryField, string>,
  newTitle: (kind: string) => `Nieuw: ${kind}`,
  imported: 'Uit een Word-bestand overgenomen. Vul de regels hierboven aan, en lees de tekst na op namen en details.',
  expected: (text: string) => `Vooraf verwacht: ${text}`,
  surprised: (yes: boolean): string => (yes ? 'De uitkomst verraste.' : 'De uitkomst verraste niet.'),
});
