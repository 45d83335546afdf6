/** What is said of two releases of an edition beside each other, and of going back to one. */
export const compared = {
  title: (edition: string, from: string, to: string) => `Wat er veranderde in ‘${edition}’, van ${from} naar ${to}`,
  version: (version: number, date: string) => `versie ${version} (${date})`,
  now: (date: string) => `wat er nu staat (${date})`,
  nothing: 'Er is niets veranderd.',
  /** When the two are for different groups. */
  otherGroup: (from: string, to: string) =>
    `De eerste was voor ${from}, de tweede is voor ${to}. Een getal staat hier alleen als beide groepen het mogen zien.`,
  figures: 'Cijfers',
  place: (unit: string, period: string) => `${unit}, ${period}`,
  changed: (place: string, was: string, now: string) => `${place}: was ${was}, is nu ${now}`,
  changedUntold: (place: string) => `${place}: is nu een ander cijfer`,
  changedWithin: (place: string, said: string) => `${place}: nog steeds ${said}; een getal eronder veranderde`,
  fresh: (place: string, now: string | null) => `${place}: nieuw${now === null ? '' : `, ${now}`}`,
  gone: (place: string) => `${place}: staat er niet meer in`,
  struck: (place: string, was: string | null) => `${place}: doorgehaald${was === null ? '' : `, was ${was}`}`,
  details: (count: number) => `en ${count} ${count === 1 ? 'uitsplitsing' : 'uitsplitsingen'} daarvan`,
  more: (count: number) => `en nog ${count}`,
  definitions: 'Definities',
  newDefinition: (title: string, now: string) => `${title} is nieuw: ${now}`,
  goneDefinition: (title: string) => `${title} staat er niet meer in`,
  changedDefinition: (title: string, was: string, now: string) => `${title} was: ${was} Nu: ${now}`,
  stories: 'Verhalen',
  newStory: (title: string) => `nieuw: ‘${title}’`,
  goneStory: (title: string) => `niet meer: ‘${title}’`,
  withdrawnStory: (title: string) => (title === '' ? 'een verhaal is ingetrokken' : `ingetrokken: ‘${title}’`),
  changedStory: (title: string, added: number, removed: number) => {
    const sentences = (count: number) => `${count} ${count === 1 ? 'zin' : 'zinnen'}`;
    if (added === 0 && removed === 0) return `‘${title}’: een ander opschrift, of van iemand anders`;
    const came = added === 0 ? [] : [`${sentences(added)} erbij`];
    return `‘${title}’: ${[...came, ...(removed === 0 ? [] : [`${sentences(removed)} weg`])].join(', ')}`;
  },
  firstSentence: (text: string) => `, te beginnen met: “${text}”`,
  texts: 'Andere teksten',
  newText: (path: string) => `${path}: nieuw`,
  goneText: (path: string) => `${path}: weg`,
  changedText: (path: string, parts: string) => `${path}: ${parts} veranderd`,
  body: 'de tekst',
  pages: 'Pagina’s',
  newPages: 'nieuw',
  gonePages: 'niet meer',
  changedPages: 'veranderd',
  wentBack: (edition: string, shown: number, newest: number) =>
    shown === newest
      ? `Van de editie ‘${edition}’ is weer de nieuwste versie te zien: versie ${newest}.`
      : `Van de editie ‘${edition}’ is weer versie ${shown} te zien. Terug naar de nieuwste kan ook: tv terug ${edition} ${newest}`,
};
