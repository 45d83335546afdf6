/** Sentences of ways of counting that have their own: how they count, and what stands under their figures. */
export const measures = {
  // How they are counted, on the definition page.
  duration: (nouns: string, where: string, column: string) =>
    `Van alle ${nouns}${where} nemen we ${column}. We tellen per week, en lezen uit die aantallen het midden: de helft is korter, de helft langer. Wat één gezin of mens meemaakte, staat nergens.`,
  longer: (predicate: string | null, column: string, norm: string) =>
    `${predicate === null ? 'Als teller' : `Als ‘${predicate}’`} tellen: die met meer dan ${norm} bij ${column}.`,
  also: (nouns: string, where: string, day: string) => `Daarnaast tellen we op ${day} hoeveel ${nouns} er zijn${where}.`,
  classes: (column: string) => `Bij ${column} staan getallen; die tonen we in klassen.`,

  // What a figure says.
  days: (count: string) => `${count} dagen`,
  daysBetween: (from: string, upTo: string) => `${from} tot en met ${upTo} dagen`,
  daysFrom: (from: string) => `${from} dagen of meer`,
  between: (from: string, upTo: string) => `${from} tot en met ${upTo}`,
  from: (from: string) => `${from} of meer`,
  middle: (nouns: string) => `is het midden: bij de helft van de ${nouns} was het korter, bij de helft langer`,
  middleSentence: (days: string, nouns: string) =>
    `Bij de helft van de ${nouns} was het korter dan ${days}, bij de helft langer.`,
  meanDays: (days: string) => `Gemiddeld was het ${days}.`,
  within: (percent: string, norm: string, origin: string) => `Binnen ${norm}: ${percent} (${origin}).`,
  onDay: (what: string, count: string, day: string) => `${what.charAt(0).toUpperCase()}${what.slice(1)}: ${count}, op ${day}.`,
};
