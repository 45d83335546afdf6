// What runs in the browser. These functions are written into the site as they stand: they may use nothing but each other and what
// every browser has.

/** A place that can be found: where it is, its title, what it is part of, and what it says. */
export interface Place {
  path: string;
  title: string;
  of: string;
  text: string;
}

/** What the page is given. */
export interface SearchSetting {
  locale: string;
  places: Place[];
  label: string;
  /** For none, one and more; `#` is the number. */
  found: readonly string[];
}

interface Index {
  addAll(documents: object[]): void;
  search(query: string): { id: number }[];
}

/**
 * A word as it is looked up: without capitals and accents, and without what Dutch puts behind a word, so that “tevreden” finds
 * “tevredenheid” and “gezin” finds “gezinnen”.
 */
export function foldWord(word: string): string {
  const endings = ['heden', 'heid', 'ingen', 'ing', 'elijk', 'lijk', 'jes', 'je', 'en', 'er', 'e', 's'];
  let folded = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  for (let ending; (ending = endings.find((one) => folded.endsWith(one) && folded.length - one.length >= 4));)
    folded = folded.slice(0, -ending.length);
  return folded
    .replace(/([aeou])\1(?=[^aeiou]*$)/, '$1')
    .replace(/([bcdfghjklmnpqrstvwxz])\1$/, '$1')
    .replace(/v$/, 'f')
    .replace(/z$/, 's');
}

/** The places as the engine looks in them: any beginning of a word, a slip in a long one, titles first. */
export function openIndex(places: Place[], Engine: new (options: object) => Index): Index {
  const index = new Engine({
    fields: ['title', 'text'],
    processTerm: foldWord,
    searchOptions: {
      prefix: true,
      fuzzy: (term: string) => (term.length > 5 ? 0.15 : 0),
      boost: { title: 3 },
      combineWith: 'AND',
    },
  });
  index.addAll(places.map(({ title, text }, id) => ({ id, title, text })));
  return index;
}

/** A field to type in, a line that says how much was found, and the list. */
export function layOut(place: HTMLElement, label: string): { field: HTMLInputElement; said: HTMLElement; list: HTMLElement } {
  const make = (name: string) => document.createElement(name);
  const [form, named, field] = [make('form'), make('label') as HTMLLabelElement, make('input') as HTMLInputElement];
  const [said, list] = [make('p'), make('ol')];
  named.textContent = label;
  field.type = 'search';
  field.id = named.htmlFor = 'zoekveld';
  field.autocomplete = 'off';
  form.setAttribute('role', 'search');
  form.addEventListener('submit', (event) => event.preventDefault());
  said.setAttribute('role', 'status');
  list.className = 'found';
  form.append(named, field);
  place.replaceChildren(form, said, list);
  return { field, said, list };
}

/** A piece of a text around the first word that was looked for. */
export function excerpt(text: string, query: string): string {
  const wanted = query.split(/\s+/).map(foldWord);
  const words = text.split(' ');
  const isIt = (word: string) => wanted.some((one) => foldWord(word.replace(/[^\p{L}\p{N}]/gu, '')).startsWith(one));
  const from = Math.max(0, words.findIndex(isIt) - 12);
  return `${from > 0 ? '… ' : ''}${words.slice(from, from + 32).join(' ')}${words.length > from + 32 ? ' …' : ''}`;
}

/** One of the places found, as a part of the list. */
export function hitOf({ path, title, of, text }: Place, query: string): HTMLElement {
  const [item, link, where, around] = ['li', 'a', 'span', 'p'].map((name) => document.createElement(name));
  if (!item || !link || !where || !around) throw new Error('no elements');
  link.setAttribute('href', `../${path}`);
  link.textContent = title;
  where.textContent = of;
  around.textContent = excerpt(text, query);
  item.append(link, where, around);
  return item;
}

/** Puts a field on the page, and finds while one types. What is looked for stands in the address, so that it can be passed on. */
export function startSearch({ places, label, found: say }: SearchSetting, Engine: new (options: object) => Index): void {
  const place = document.getElementById('zoek');
  if (!place) return;
  const index = openIndex(places, Engine);
  const { field, said, list } = layOut(place, label);
  const show = () => {
    const query = field.value.trim();
    const hits = query.length < 2 ? [] : index.search(query).slice(0, 40);
    said.textContent = query.length < 2 ? '' : (say[Math.min(hits.length, 2)] ?? '').replace('#', String(hits.length));
    list.replaceChildren(...hits.flatMap(({ id }) => places.slice(id, id + 1).map((hit) => hitOf(hit, query))));
    history.replaceState(null, '', query === '' ? location.pathname : `#${encodeURIComponent(query)}`);
  };
  field.addEventListener('input', show);
  field.value = decodeURIComponent(location.hash.slice(1));
  if (field.value !== '') show();
}

/** Everything above as one script, that starts by itself. */
export function clientScript(): string {
  const parts = [foldWord, openIndex, layOut, excerpt, hitOf, startSearch];
  return `(() => {\n${parts.join('\n')}\nstartSearch(tvZoeken, MiniSearch);\n})();\n`;
}
