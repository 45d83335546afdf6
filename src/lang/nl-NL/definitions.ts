/** “a, b of c”. */
const of = (items: string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} of ${items.at(-1)}`;

const eenheden = { days: ['dag', 'dagen'], months: ['maand', 'maanden'], years: ['jaar', 'jaar'] } as const;

/** How an indicator is counted, in words made from the same definition that is computed. Column names come in as words. */
export const definitions = {
  anyOf: of,
  /** Which rows: between brackets behind the noun. */
  where: (parts: string[]) => (parts.length === 0 ? '' : ` (${parts.join('; ')})`),
  and: (parts: string[]) => `(${parts.join(', en ')})`,
  or: (parts: string[]) => `(${parts.join(', of ')})`,
  not: (part: string) => `niet (${part})`,
  oneOf: (column: string, values: string) => `${column} ${values}`,
  noneOf: (column: string, values: string) => `${column} niet ${values}`,
  gives: (column: string, values: string) => `bij ${column} ${values}`,
  givesNot: (column: string, values: string) => `bij ${column} niet ${values}`,
  filled: (column: string) => `${column} ingevuld`,
  empty: (column: string) => `${column} leeg`,
  nothing: (column: string) => `${column} geen van de antwoorden`,
  /** A range: what is inside, joined by `and`. */
  within: (column: string, bounds: string[]) => `${column} ${bounds.join(' en ')}`,
  number: {
    from: (bound: string) => `${bound} of meer`,
    until: (bound: string) => `minder dan ${bound}`,
    upTo: (bound: string) => `ten hoogste ${bound}`,
  },
  date: {
    from: (bound: string) => `op of na ${bound}`,
    until: (bound: string) => `eerder dan ${bound}`,
    upTo: (bound: string) => `tot en met ${bound}`,
  },
  ordered: {
    from: (bound: string) => `${bound} of verder in de rij`,
    until: (bound: string) => `eerder in de rij dan ${bound}`,
    upTo: (bound: string) => `${bound} of eerder in de rij`,
  },
  after: (span: string, start: string) => `${span} na ${start}`,
  before: (span: string, start: string) => `${span} voor ${start}`,
  span: (amount: number, unit: 'days' | 'months' | 'years') => `${amount} ${eenheden[unit][amount === 1 ? 0 : 1]}`,
  referenceDate: (date: string | null) => (date === null ? 'de peildatum' : `de peildatum (${date})`),
  /** Whole sentences. */
  share: (nouns: string, where: string, numerator: string) => `Van alle ${nouns}${where} tellen ${numerator}.`,
  asPredicate: (predicate: string | null, what: string) =>
    predicate === null ? `als teller: ${what}` : `als ‘${predicate}’: ${what}`,
  those: (conditions: string[]) => (conditions.length === 0 ? 'allemaal' : `die met ${conditions.join(', en met ')}`),
  linked: (source: string, key: string, conditions: string[]) =>
    `die waarvan in ‘${source}’ minstens één rij met hetzelfde ${key} staat${conditions.length === 0 ? '' : `, met ${conditions.join(', en met ')}`}`,
  shareUnknown: 'Wat onbekend is, blijft in het totaal en staat apart.',
  sums: (total: string, nouns: string, where: string) => `opgetelde ${total} van ${nouns}${where}`,
  shareOfSums: (total: string, numerator: string) => `Van de ${total} tellen ${numerator}.`,
  sumOf: (column: string, conditions: string[]) =>
    `de opgetelde ${column}${conditions.length === 0 ? '' : ` van die met ${conditions.join(', en met ')}`}`,
  distribution: (nouns: string, where: string, column: string) =>
    `Van alle ${nouns}${where} tellen we wat er bij ${column} staat.`,
  favourable: (predicate: string | null, answers: string) =>
    predicate === null ? `Als gunstig tellen samen: ${answers}.` : `Als ‘${predicate}’ tellen samen: ${answers}.`,
  mean: (nouns: string, where: string, column: string) => `Van alle ${nouns}${where} nemen we het gemiddelde van ${column}.`,
  meanUnknown: 'Waar niets is ingevuld, telt niet mee in het gemiddelde en staat apart.',
  rows: (nouns: string, where: string) => `We tellen alle ${nouns}${where}.`,
  sum: (nouns: string, where: string, column: string) => `Van alle ${nouns}${where} tellen we ${column} op.`,
  counted: (source: string) => `Deze cijfers zijn elders al geteld (${source}); wij nemen ze over en tellen ze niet opnieuw.`,
  period: (column: string) => `Wat meetelt, hoort bij de periode waarin ${column} valt.`,
  followed: (span: string) =>
    `Na afloop kijken we nog ${span} verder. Een periode is pas te zien als die tijd voor de hele periode voorbij is.`,
  informant: (key: string, first: string[]) => `Per ${key} telt één rij: die van ${first.join(', en anders van ')}.`,
  perPerson: 'persoon',
  /** How derived columns are made. */
  codes: (column: string, from: string, words: string[]) =>
    `Voor ${column} kijken we naar ${from}: ${words.join('; ')}. Een andere code is onbekend.`,
  code: (word: string, codes: string) => `${word} is ${codes}`,
  days: (column: string, from: string, to: string) => `Het getal ${column} is het aantal dagen van ${from} tot ${to}.`,
  years: (column: string, from: string, to: string) => `Het getal ${column} is het aantal hele jaren van ${from} tot ${to}.`,
  firstLast: ({ column, first, last, per, order }: { column: string; first: string; last: string; per: string; order: string }) =>
    `Van de rijen met hetzelfde ${per} is ${column} bij de eerste (naar ${order}) ${first} en bij de laatste ${last}.`,
  follows: ({
    column,
    source,
    same,
    start,
    from,
    until,
  }: Record<'column' | 'source' | 'same' | 'start' | 'from' | 'until', string>) =>
    `De kolom ${column} is ja als in ‘${source}’ bij hetzelfde ${same} een ${start} staat vanaf ${from} en voor ${until}. Zolang die tijd niet om is, is nee nog onbekend.`,
  joined: ({ column, start, end, per, gap }: Record<'column' | 'start' | 'end' | 'per' | 'gap', string>) =>
    `Rijen met hetzelfde ${per} die van ${start} tot ${end} op elkaar aansluiten, met hoogstens ${gap} ertussen, zijn samen één geheel. Alleen bij de laatste daarvan is ${column} ingevuld.`,
  fromRows: ({ column, source, same, of: rows, that }: Record<'column' | 'source' | 'same' | 'of' | 'that', string>) =>
    `Het getal ${column} is een deel van 0 tot 1: van de rijen in ‘${source}’ met hetzelfde ${same}${rows} het deel met ${that}.`,
};
