/** What is said in files beside the pages: feeds, cards, open data, the page that is not there. */
export const outputs = {
  feedTitle: (name: string) => `Nieuw bij ${name}`,
  feedUnitTitle: (name: string, organisation: string) => `Nieuw over ${name} (${organisation})`,
  notFound: 'Deze pagina is er niet',
  notFoundText: 'Misschien is het adres verkeerd overgenomen. Wat hier ooit gepubliceerd is, houdt zijn adres.',
  notFoundHome: 'Naar het begin',
  paper: 'Deze pagina op papier (PDF)',
  readOnline: (address: string) => `Lees deze brief op ${address}`,
  dash: '–',
  cardLine: 'Wat geteld is, en wat erover verteld is',
};
