import { noText, type Page } from '../../model/index.ts';
import { definitionPath, methodPath } from '../address.ts';
import type { GroupContext } from '../context.ts';
import { pageOf } from '../frame.ts';
import type { MadeEdition } from '../standing.ts';
import { usedIndicators } from '../used.ts';

/** How is counted: agreements, sources with their day, definitions, and every file with figures. */
export function methodPage(context: GroupContext, editions: MadeEdition[]): Page {
  const { definitions, words, format } = context;
  const { archive, pages } = words;
  const used = usedIndicators(context);
  const sources = definitions.sources.filter(({ id }) => used.some(({ source }) => source === id));
  const rows = sources.map(({ title, origin, referenceDate }) => [
    title,
    origin || archive.unknown,
    referenceDate ? format.date(referenceDate) : archive.unknown,
  ]);
  const files = editions.flatMap(({ pages: made }) =>
    made.flatMap(({ title, downloads }) =>
      downloads
        .filter(({ path }) => path.endsWith('.csv'))
        .map(({ path }) => ({ link: { text: title, path, current: false }, text: null })),
    ),
  );
  return pageOf(context, {
    path: methodPath,
    kind: 'free',
    title: archive.method,
    description: archive.methodLead,
    kicker: definitions.organisation.name,
    sections: [
      { kind: 'cover', title: archive.method, lead: noText, facts: [], contents: [] },
      {
        kind: 'points',
        id: 'afspraken',
        title: archive.methodTitle,
        points: archive.methodPoints(definitions.organisation.smallestGroup),
      },
      {
        kind: 'table',
        id: 'bronnen',
        title: archive.sources,
        lead: null,
        table: { caption: archive.sourcesCaption, head: archive.sourcesHead, rows },
      },
      {
        kind: 'list',
        id: 'definities',
        title: pages.definitions,
        items: used.map(({ id, title, question }) => ({
          link: { text: title, path: definitionPath(id), current: false },
          text: question,
        })),
      },
      ...(files.length > 0 ? [{ kind: 'list' as const, id: 'bestanden', title: archive.downloads, items: files }] : []),
    ],
  });
}
