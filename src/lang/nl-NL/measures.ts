import type { Manner } from './manner.ts';

/** Sentences of ways of counting that have their own: how they count, and what stands under their figures. */
export const measures = (m: Manner) => ({
  // How they are counted, on the definition page.
  duration: (nouns: string, where: string, column: string) =>
    `Van alle ${nouns}${where} nemen we ${column}. We tellen per week, en lezen uit die aantallen het midden: de helft is korter, de helft langer. Wat één gezin of mens meemaakte, staat nergens.`,
  longer: (predicate: string | null, column: string, norm: string) =>
    `${predicate === null ? 'Als teller' : `Als ‘${predicate}’`} tellen: die met meer dan ${norm} bij ${column}.`,
  also: (nouns: string, where: string, day: string) => `Daarnaast tellen we op ${day} hoeveel ${nouns} er zijn${where}.`,
  classes: (column: string) => `Bij ${column} staan getallen; die tonen we in klassen.`,

  reach: (nouns: string, where: string) =>
    `Van alle contacten${where} tellen we met hoeveel verschillende ${nouns} ze waren. Wie vaker kwam, telt één keer; wie bij twee teams of in twee perioden kwam, telt in het totaal ook één keer. Daarom tellen de delen niet op.`,
  contacts: 'Daarnaast staan alle contacten, ook die waarbij niet bekend is met wie.',
  incidents: (nouns: string, where: string) =>
    `We tellen alle ${nouns}${where}. Eén mens kan vaker in een melding staan, en een melding kan over meer tegelijk gaan.`,
  rate: (nouns: string, column: string, { source, per }: { source: string; per: string }) =>
    `Het getal per ${per} is: ${nouns} gedeeld door de opgetelde ${column} in ‘${source}’, maal ${per}. Het wordt alleen getoond als er genoeg mensen waren en het niet vooral om één van hen gaat.`,
  checklist: (nouns: string, where: string, { items, most }: { items: string; most: string }) =>
    `Van alle lijsten van ${nouns}${where} tellen we de punten op ${items} vragen, elk hoogstens ${most}. De score is het deel van de punten dat te halen was. Elke vraag telt even zwaar: onderdelen worden niet gemiddeld. Een vraag zonder antwoord telt niet mee.`,
  noOutcome:
    'Dit gaat over hoe wij werken, niet over hoe het met gezinnen gaat. Daarom staat het nooit met uitkomsten op één schaal.',
  items: (nouns: string, where: string, items: string[]) =>
    `Van alle ${nouns}${where} tellen we de antwoorden op ${items.length === 1 ? 'de vraag' : 'de vragen'} ${items.map((item) => `‘${item}’`).join(', ')}. Elke vraag gaat over dezelfde lijsten: wie niets invulde of voor wie het niet van toepassing was, blijft in het totaal en staat apart.`,
  momentsSentence: (start: string, end: string) =>
    `Alleen wie zowel bij ‘${start}’ als bij ‘${end}’ een lijst invulde, telt mee; beide keren zijn het dus dezelfde. Ze horen bij de periode van ‘${end}’. Alle anderen staan alleen in de respons.`,

  // What a figure says.
  contactsHidden: (hidden: string) => `Alle contacten samen: ${hidden}.`,
  inContacts: (contacts: string) => `Samen ${contacts} contacten; daarin tellen ook contacten zonder naam mee.`,
  overlaps: (one: string) =>
    `Een ${one} dat bij twee teams of in twee perioden kwam, telt in het totaal één keer. De delen tellen dus niet op.`,
  ratePer: (rate: string, per: string, days: string) => `${rate} per ${per} ${days}`,
  rateOf: (reports: string, total: string) => `${reports} op ${total}`,
  rateSaid: (reports: string, said: string) => `${reports}: ${said}.`,
  byar: (low: string, high: string, per: string) =>
    `Stonden alle meldingen los van elkaar, dan paste bij dit aantal een getal tussen ${low} en ${high} per ${per}. Vaak gaan meer meldingen over dezelfde jongere; dan is het nog onzekerder.`,
  itemsTitle: (n: string, nouns: string, moments: string[]) =>
    moments.length === 0
      ? `Zo antwoordden ${n} ${nouns}.`
      : `Zo antwoordden ${n} ${nouns}, dezelfde bij ${moments.join(' en bij ')}.`,
  scored: (percent: string, points: string, most: string) => `${percent} van de punten: ${points} van de ${most}.`,
  ofPoints: (points: string, most: string, n: string) =>
    `van de punten: ${points} van de ${most}${n === '1' ? '' : `, over ${n} lijsten`}`,
  total: 'Alles samen',
  readScores: 'Een balk tot het eind van de lijn zou alle punten zijn.',
  readItems:
    'Elke balk is een vraag; alle delen samen zijn iedereen die de lijst invulde. Wat niet van toepassing of niet ingevuld is, staat met een stippellijn achteraan.',
  columnRate: (per: string) => `Per ${per}`,
  severalForms: 'Elke balk telt apart: een melding die over meer gaat, telt bij elk daarvan mee.',
  severalParts: (one: string) => `Elke balk begint bij nul. Een ${one} kan bij meer balken horen.`,
  ofThose: (n: string, [one, more]: readonly [string, string], did: string) =>
    `Deze balken gaan alleen over die ${n} ${more}: zij ${did}. Elke balk telt apart; een ${one} kan in meer balken staan.`,
  columnItem: 'Vraag',
  columnScore: 'Score',
  columnPoints: 'Punten',
  columnMost: 'Van',
  target: (value: string, fixedOn: string) => `Vooraf afgesproken: ${value} (vastgelegd op ${fixedOn}).`,
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
  onlyEnded: 'Ons bestand heeft alleen hulp die al eindigde. Nieuwe hulp die nog loopt, is hier dus nog niet meegeteld.',
  onlyOwn: `Wij zien alleen nieuwe hulp bij onze ${m.terms.provider}. Wie elders opnieuw hulp kreeg, zien wij niet.`,
  onDay: (what: string, count: string, day: string) => `${what.charAt(0).toUpperCase()}${what.slice(1)}: ${count}, op ${day}.`,
});
