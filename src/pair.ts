import { audiences } from './audiences/index.ts';
import { finding, type Finding } from './findings/index.ts';
import type { GroupSite, Page, Publication } from './model/index.ts';
import { checkAddresses, checkEdition, checkStories } from './pair/check.ts';
import { checkCodes, codesPage } from './pair/codes-page.ts';
import type { EditionContext, EditionParts, GroupContext, Prose } from './pair/context.ts';
import { definitionPage } from './pair/definition-page.ts';
import { editionPage } from './pair/edition-page.ts';
import { freePageOf } from './pair/free-page.ts';
import { markTerms } from './pair/glossary.ts';
import { explained } from './pair/hidden-sign.ts';
import { homePage } from './pair/home.ts';
import { ownPages } from './pair/own-pages.ts';
import { guided } from './pair/reading-guide.ts';
import { searchPage } from './pair/search-page.ts';
import { sheetPages } from './pair/sheets.ts';
import { standingPages } from './pair/standing.ts';
import { unitPage } from './pair/unit-page.ts';
import { usedIndicators } from './pair/used.ts';

export type { EditionParts };

/** All editions with what may be shown and told in them, and the words to say it in. */
export interface PairInput extends Omit<GroupContext, 'group' | 'prose'> {
  /** Tells texts that belong to no edition, with what any of these editions may show. */
  proseOf(editions: EditionParts[]): Prose;
}

/**
 * Puts what is told beside what is counted: the pages of every group, each with its own editions and nothing of another.
 * Finds figures that nothing is told about, stories no page prints, and pages that want the same address.
 */
export function pair(input: PairInput): { sites: GroupSite[]; findings: Finding[] } {
  const made = input.definitions.organisation.groups.map((group) => {
    const editions = input.editions.filter(({ edition }) => edition.visibility === group.id);
    const shown = editions.filter(({ edition }) => !group.public || edition.state === 'released');
    const context = { ...input, group, editions: shown, prose: input.proseOf(shown) };
    const drafts = editions.filter((parts) => !shown.includes(parts)).map((parts) => pairDraft({ ...context, ...parts }));
    return { ...pairGroup(context), drafts };
  });
  const sites = made.map(({ site }) => site);
  const drafts = made.flatMap((one) => one.drafts);
  const told = checkStories(input.editions, [...sites, { pages: drafts.flatMap(({ pages }) => pages) }]);
  return { sites, findings: [...made, ...drafts].flatMap(({ findings }) => findings).concat(told) };
}

function pairGroup(context: GroupContext): { site: GroupSite; findings: Finding[] } {
  const editions = context.editions.map((parts) => {
    const own = { ...context, ...parts };
    return { context: own, ...pairEdition(own) };
  });
  const standing = standingPages(context, editions);
  const stories = standing.others.filter((page) => page.kind === 'story' && !isTranslation(page));
  const { definitions, group } = context;
  const free = definitions.freePages.filter(({ visibility }) => visibility.length === 0 || visibility.includes(group.id));
  const own = ownPages(context);
  const made: Page[] = [
    homePage(context, editions, [...own, ...standing.listed]),
    ...editions.flatMap((edition) => edition.pages),
    ...usedIndicators(context).map((indicator) => definitionPage(context, indicator, stories)),
    ...own,
    ...standing.listed,
    ...standing.others,
    ...free.map((page) => freePageOf(context, page)),
  ];
  // Last: pages of their own tell stories and figures of these, with all that goes with them.
  const read = made.map((page) =>
    markTerms(explained(guided(page, context.words), context.words), definitions.organisation.terms ?? []),
  );
  const pages = [...read, codesPage(context, read), searchPage(context, read)];
  return {
    site: { group: group.id, theme: definitions.organisation.theme ?? null, pages, publication: publicationOf(context) },
    findings: [...editions.flatMap(({ findings }) => findings), ...checkAddresses(pages), ...checkCodes(pages)],
  };
}

/** Whether a page tells a story in another language than the site's, that also stands there in others. */
function isTranslation({ sections }: Page): boolean {
  return sections.some((section) => section.kind === 'stories' && section.stories.some((one) => one.language && one.versions));
}

/** What the files beside the pages are made of: guarded numbers and what each edition may know, nothing of another group. */
function publicationOf({ group, definitions, editions }: GroupContext): Publication {
  return {
    group,
    definitions,
    editions: editions.map(({ edition, definitions, set }) => ({ edition, definitions, set })),
  };
}

/** An edition for everyone that is not released: its pages are made and checked, and shown to nobody. */
function pairDraft(context: EditionContext): { pages: Page[]; findings: Finding[] } {
  const { edition, group } = context;
  const { pages, findings } = pairEdition(context);
  return { pages, findings: [...findings, finding('TV-579', edition.at, { edition: edition.id, group: group.name })] };
}

function pairEdition(context: EditionContext): { pages: Page[]; findings: Finding[] } {
  const audience = audiences[context.edition.audience];
  const units = audience.units(context);
  const made = units.map((unit) => {
    const sheets = sheetPages(context, unit);
    return { unit, sheets, page: unitPage(context, audience, { unit, sheets }) };
  });
  const pages = made.map(({ unit, page }) => ({ unit, page }));
  return {
    pages: [editionPage(context, units), ...made.flatMap(({ page, sheets }) => [page, ...sheets])],
    findings: checkEdition(context, audience, pages),
  };
}
