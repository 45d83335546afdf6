import type { ChangeClass, EffectLabel } from '../../model/index.ts';
import type { Manner } from './manner.ts';

const labels: Record<EffectLabel, string> = {
  increase: 'toename',
  none: 'geen of verwaarloosbaar',
  small: 'klein',
  medium: 'middelgroot',
  large: 'groot',
};

/** Everything that is said of a change from start to end. Nothing here says “gelijk”, “bewezen” or “door ons”. */
export const change = (m: Manner) => ({
  // Answers, as readers see them; in data and keys they stay as they are.
  classes: {
    recovered: 'hersteld',
    improved: 'verbeterd',
    unchanged: 'onveranderd',
    deteriorated: 'verslechterd',
    outside: 'startte niet in het klinische gebied',
  } satisfies Record<ChangeClass, string>,
  bands: ['geen', 'mild', 'aanzienlijk', 'ernstig', 'zeer ernstig'],
  states: ['begin en eind', 'alleen begin', 'alleen eind', 'geen lijst'],
  series: { startBand: 'ernst bij het begin', endBand: 'ernst bij het eind', states: 'welke lijsten er zijn' },
  listsTitle: 'Welke lijsten er zijn',
  listsLead: 'Alleen wie een lijst bij het begin én bij het eind heeft, telt mee in een verandering. Ieder staat in één kolom.',
  listsCaption: 'Hoeveel er welke lijsten hebben',
  labels,

  bothEnds: (about: string) => `gemiddeld bij begin en eind, over ${about}`,

  // Conclusions. The interval decides the words.
  fromTo: (start: string, end: string, about: string) => `Gemiddeld van ${start} naar ${end} (${about}).`,
  /** “op een schaal van 0 tot en met 40”. */
  onScale: (end: string, from: string, upTo: string) => `${end} op een schaal van ${from} tot en met ${upTo}`,
  effect: ({
    label,
    better,
    lower,
    size,
    range,
  }: {
    label: EffectLabel;
    better: boolean;
    lower: boolean;
    size: string;
    range: string;
  }) => {
    const way = lower ? (better ? 'afname' : 'toename') : better ? 'vooruitgang' : 'achteruitgang';
    const how = { increase: '', none: 'heel kleine ', small: 'kleine ', medium: 'middelgrote ', large: 'grote ' }[label];
    return `Dat is een ${how}${way} (effectgrootte ${size}, ${range}).`;
  },
  effectUnsure: (size: string, range: string) =>
    `Of er een verandering is, is hiermee niet te zeggen: het kan toeval zijn (effectgrootte ${size}, ${range}).`,
  effectBare: (label: EffectLabel, size: string) =>
    `De effectgrootte is ${size}: ${labels[label]}. Hoe zeker dat is, staat niet in de bron.`,
  effectFew: 'Dat zijn er te weinig om iets over de grootte van een verandering te zeggen.',
  range: (low: string, high: string) => `waarschijnlijk tussen ${low} en ${high}`,
  /** Above a drawing's own sentence: what became of people. */
  better: (share: string, predicate: string) => `${share} ${predicate}.`,
  betterLabel: 'ging er betrouwbaar op vooruit',

  // How to read it. The last two always stand beside a change.
  reading: `De open cirkel is het begin, de volle het eind; de lijn ertussen is de verandering. De hele schaal van de ${m.terms.survey} is getekend.`,
  readingBands: `Het grijze vlak zijn de scores die volgens de norm van de ${m.terms.survey} mild tot zeer ernstig zijn.`,
  readingCut: `De stippellijn is de grens van de ${m.terms.survey}.`,
  lowerIsBetter: 'Een lagere score is gunstiger.',
  higherIsBetter: 'Een hogere score is gunstiger.',
  rounded: 'Begin, eind en verschil zijn elk apart afgerond.',
  noControl: 'Er is geen groep zonder hulp om mee te vergelijken, dus deze cijfers zeggen niet waardoor de verandering kwam.',
  regression: 'Wie met veel problemen begint, heeft er later vaak ook zonder hulp minder.',
  cutOff: (value: string) => `grens ${value}`,
  columns: {
    start: 'Begin',
    end: 'Eind',
    endWith: 'Eind (verschil)',
    effect: 'Effectgrootte',
    pairs: 'Paren',
    better: 'Betrouwbaar vooruit',
  },

  // The definition, sentence by sentence.
  defined: ({ per, score, nouns, where }: Record<'per' | 'score' | 'nouns' | 'where', string>) =>
    `Van ${nouns}${where} leggen we ${score} bij begin en eind naast elkaar, per ${per}. Alleen wie allebei heeft, telt mee.`,
  scoreOf: (column: string, questionnaire: string | null) =>
    questionnaire === null ? `de kolom ${column}` : `de score ‘${column}’ van ‘${questionnaire}’`,
  startIs: (conditions: string[]) => `Begin is de eerste lijst met ${conditions.join(', en met ')}.`,
  endIs: (conditions: string[]) => `Eind is de laatste lijst met ${conditions.join(', en met ')}.`,
  firstAndLast: 'Begin is de eerste lijst en eind de laatste.',
  apart: (days: string) => `Tussen begin en eind ${days === '1 dag' ? 'ligt' : 'liggen'} ten minste ${days}.`,
  informant: (choose: string[], except: string | null) =>
    `De lijst van ${choose.join(' gaat voor, en anders telt die van ')}${except === null ? '' : `; ${except}`}.`,
  excepted: (column: string, values: string, choose: string) => `bij ${column} ${values} telt die van ${choose}`,
  sameInformant: 'Begin en eind zijn door dezelfde ingevuld.',
  anyInformant: 'Begin en eind mogen door een ander zijn ingevuld.',
  closed: (source: string, date: string) => `Een paar hoort bij het team en de periode waarin in ‘${source}’ ${date} valt.`,
  effectIs: (lower: boolean) =>
    `De effectgrootte is het gemiddelde bij het ${lower ? 'begin min dat bij het eind' : 'eind min dat bij het begin'}, gedeeld door de spreiding van beide samen (de wortel uit het gemiddelde van de twee varianties). Onder 0,20 heet zij geen of verwaarloosbaar, van 0,20 klein, van 0,50 middelgroot en van 0,80 groot; onder −0,20 is het een ${lower ? 'toename' : 'achteruitgang'}. Het interval is dat van Bonett (95 %), uit de paren zelf.`,
  reliable: (points: string) =>
    `Betrouwbaar veranderd is wie meer dan ${points} verschilt tussen begin en eind (Jacobson en Truax, 95 %); dat is meer dan de meetfout van de ${m.terms.survey}.`,
  or: (items: string[]) => items.join(' of '),
  points: (values: string[]) => `${values.join(' of ')} punten`,
  recovered: (cut: string) =>
    `Hersteld is wie betrouwbaar vooruitging en van de kant met problemen tot aan of voorbij de grens van ${cut} kwam. Wie niet aan de kant met problemen begon en niet verslechterde, staat apart.`,
  bandsAre:
    'De ernst komt van de z-score: hoeveel standaarddeviaties een score van het gemiddelde van de normgroep ligt, afgerond op twee decimalen. Onder 1,00 geen, tot en met 1,28 mild, tot en met 1,64 aanzienlijk, tot en met 1,96 ernstig, daarboven zeer ernstig.',
  norm: ({ where, mean, sd }: Record<'where' | 'mean' | 'sd', string>) =>
    `Norm${where}: gemiddelde ${mean}, standaarddeviatie ${sd}.`,
  pairsCounted: (source: string) => `die waarvan in ‘${source}’ een begin- én een eindlijst meetellen`,
});
