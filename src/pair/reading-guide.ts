import type { Words } from '../lang/index.ts';
import { chartKinds, type Chart, type Page, type Section } from '../model/index.ts';

/** Where the guide stands on its page. */
export const guideAnchor = 'leeswijzer';

/**
 * Says how drawings are read once for the whole page: a sentence that goes with two drawings of one kind or more stands in a guide
 * before the first of them, and those drawings refer to it. What is so in one drawing only stays with it. A page on which nothing
 * is said twice is as it was.
 */
export function withGuide(sections: Section[], { charts: words }: Words): Section[] {
  const shared = sections.filter((section) => !isApart(section));
  const rows = chartKinds.flatMap((kind) => {
    const texts = repeated(shared.flatMap(chartsIn).filter((chart) => chart.kind === kind));
    return texts.length === 0 ? [] : [{ kind, label: words.guide.kinds[kind], texts }];
  });
  const first = sections.findIndex((section) => !isApart(section) && chartsIn(section).length > 0);
  if (rows.length === 0) return sections;
  const said = new Map<string, string[]>(rows.map(({ kind, texts }) => [kind, texts]));
  const referring = sections.map((section) => (isApart(section) ? section : (referred(section, said) as Section)));
  const guide: Section = {
    kind: 'guide',
    id: guideAnchor,
    title: words.guide.title,
    rows: rows.map(({ label, texts }) => ({ label, texts })),
  };
  // A chapter keeps its heading with what follows it.
  const at = sections[first - 1]?.kind === 'chapter' ? first - 1 : first;
  return [...referring.slice(0, at), guide, ...referring.slice(at)];
}

/** A sheet that is taken away from its page says all it needs itself. */
function isApart({ kind }: Section): boolean {
  return kind === 'tent' || kind === 'worksheet';
}

/** A page of an edition with its guide, where it needs one; any other page as it is. */
export function guided(page: Page, words: Words): Page {
  return page.kind === 'unit' ? { ...page, sections: withGuide(page.sections, words) } : page;
}

/** Sentences that more than one of the drawings would say, in the order they come. */
function repeated(charts: Chart[]): string[] {
  const all = charts.flatMap(({ reading }) => reading);
  return [...new Set(all.filter((text, index) => all.indexOf(text) !== index))];
}

function isChart(value: object): value is Chart {
  return 'narrow' in value && 'reading' in value;
}

/** Every drawing in a part of a page, also those within a story. */
function chartsIn(value: unknown): Chart[] {
  if (typeof value !== 'object' || value === null) return [];
  return isChart(value) ? [value] : Object.values(value).flatMap(chartsIn);
}

/** The same value, in which drawings refer to the guide for what it says. */
function referred(value: unknown, said: Map<string, string[]>): unknown {
  if (Array.isArray(value)) return value.map((one) => referred(one, said));
  if (typeof value !== 'object' || value === null) return value;
  if (!isChart(value)) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, referred(inner, said)]));
  const reading = value.reading.filter((text) => !said.get(value.kind)?.includes(text));
  return reading.length === value.reading.length ? value : { ...value, reading, guide: guideAnchor };
}
