import { finding, type Finding } from '../findings/index.ts';
import { noText, type FigureCode, type Page, type Section } from '../model/index.ts';
import { codesPath } from './address.ts';
import { codeAnchor } from './code.ts';
import type { GroupContext } from './context.ts';
import { pageOf } from './frame.ts';
import { unitName } from './units.ts';

/** A code with the page it stands on, the newest first. */
interface Place {
  code: FigureCode;
  page: Page;
  anchor: string;
}

/** The page that says which figure a code is, and where it stands: what a QR on paper leads to. */
export function codesPage(context: GroupContext, pages: Page[]): Page {
  const { words, format, definitions } = context;
  const { outputs } = words;
  const places = firstOf(pages.flatMap(codesOn));
  const byUnit = Map.groupBy(places, ({ code }) => code.of[1]);
  const lists = [...byUnit].map(([unit, own]): Section => ({
    kind: 'list',
    id: `van-${unit}`,
    title: unitName(definitions.organisation, unit),
    items: own.map(({ code, page, anchor }) => ({
      id: codeAnchor(code.text),
      link: { text: code.of[0], path: `${page.path}#${anchor}`, current: false },
      text: `${code.text} · ${format.period(code.of[2])} · ${page.title}`,
    })),
  }));
  return pageOf(context, {
    path: codesPath,
    kind: 'free',
    title: outputs.codes,
    description: outputs.codesLead,
    kicker: definitions.organisation.name,
    sections: [
      { kind: 'cover', title: outputs.codes, lead: noText, facts: [], contents: [] },
      { kind: 'points', id: 'uitleg', title: outputs.codesHow, points: [outputs.codesLead] },
      ...lists,
    ],
  });
}

function codesOn(page: Page): Place[] {
  return page.sections.flatMap(figuresIn).flatMap(({ code, id }) => (code ? [{ code, page, anchor: id }] : []));
}

/** Every figure of a section, also those that lie on a table or behind a step. */
function figuresIn(section: Section): { code?: FigureCode; id: string }[] {
  if (section.kind === 'spread') return [section.spread];
  if (section.kind === 'figure') return [section];
  if (section.kind === 'tent') return [{ ...section.figure, id: section.id }];
  return section.kind === 'path' ? section.steps.flatMap(({ spreads }) => spreads) : [];
}

function firstOf(places: Place[]): Place[] {
  const known = new Map<string, Place>();
  for (const place of places) if (!known.has(place.code.text)) known.set(place.code.text, place);
  return [...known.values()];
}

/** Two figures with one code: then a letter about one would be read as about the other. */
export function checkCodes(pages: Page[]): Finding[] {
  const byCode = Map.groupBy(pages.flatMap(codesOn), ({ code }) => code.text);
  return [...byCode].flatMap(([code, places]) => {
    const keys = [...new Set(places.map((place) => place.code.key))];
    return keys.length < 2 ? [] : [finding('TV-603', { file: 'content/indicatoren', line: null }, { code, figures: keys })];
  });
}
