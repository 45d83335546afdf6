import { finding, type Finding } from '../findings/index.ts';
import type { Chapter, Section } from '../model/index.ts';
import type { UnitPage } from './check.ts';
import type { EditionContext } from './context.ts';
import { findLongSheet } from './one-sheet.ts';
import { proseOf, wordsIn } from './words-in.ts';

/** What one kind of edition asks for and others do not: a letter of two minutes, a sheet of a few figures, levels with evidence. */
export function checkOwn(context: EditionContext, pages: UnitPage[]): Finding[] {
  const { edition } = context;
  return [
    ...(edition.audience === 'newsletter' ? tooLong(context, pages) : []),
    ...(edition.audience === 'factsheet' ? tooMany(context, pages) : []),
    ...(edition.audience === 'factsheet' ? pages.flatMap(({ page }) => findLongSheet(edition, page.sections)) : []),
    ...edition.chapters.flatMap((chapter) => unfounded(context, chapter)),
  ];
}

/** Two minutes of a grown-up reading plain text. */
const mostWords = 450;

function tooLong({ edition }: EditionContext, pages: UnitPage[]): Finding[] {
  return pages.flatMap(({ page }) => {
    const words = wordsOn(page.sections);
    return words > mostWords ? [finding('TV-576', edition.at, { edition: edition.id, words, most: mostWords })] : [];
  });
}

/** Three to five figures: fewer say little, more do not fit. */
function tooMany({ edition }: EditionContext, pages: UnitPage[]): Finding[] {
  return pages.flatMap(({ page }) => {
    const count = page.sections.filter(({ kind }) => kind === 'figure').length;
    return count < 3 || count > 5 ? [finding('TV-578', edition.at, { edition: edition.id, count })] : [];
  });
}

function unfounded({ edition }: EditionContext, { growth, title, at, indicators, stories, actions }: Chapter): Finding[] {
  if (!growth) return [];
  const proved = growth.evidence !== null || indicators.length + stories.length > 0;
  const followed = actions === 'all' || actions.length > 0;
  const say = (missing: 'evidence' | 'action') => finding('TV-577', at, { edition: edition.id, chapter: title, missing });
  return [...(proved ? [] : [say('evidence')]), ...(followed ? [] : [say('action')])];
}

/** Words of running text on a page: what is told, done and announced; no tables and no drawings. */
function wordsOn(sections: Section[]): number {
  const text = sections.map((section) => {
    if (section.kind === 'cover') return section.lead;
    if (section.kind === 'stories') return section.stories.map(({ opening, rest }) => proseOf([...opening, ...rest])).join(' ');
    if (section.kind === 'actions') return section.actions.map(({ title, what }) => `${title} ${what}`).join(' ');
    if (section.kind === 'reasons') return section.items.map(({ what, why }) => `${what} ${why}`).join(' ');
    if (section.kind === 'points') return section.points.join(' ');
    return '';
  });
  return wordsIn(text.join(' '));
}
