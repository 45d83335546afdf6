import type { PairParams, FindingWords } from '../../../findings/index.ts';

const howLong = (texts: PairParams['TV-568']['texts']) =>
  texts
    .map(({ title, words }) => `${title === null ? 'the opening' : `‘${title}’`} has ${words} ${words === 1 ? 'word' : 'words'}`)
    .join(', ');

/** No more names than somebody reads: an author with fifty teams knows the rest by the first. */
const some = (names: readonly string[]) =>
  names.length > 12 ? `${names.slice(0, 12).join(', ')} and ${names.length - 12} more` : names.join(', ');

export const pair: FindingWords<PairParams> = {
  'TV-568': ({ edition, sheets, texts }) =>
    `The factsheet ‘${edition}’ ${sheets === null ? 'probably does not fit on one sheet of paper' : `takes ${sheets} pages of paper instead of one`}: ${howLong(texts)}. Shorten the longest, or choose one figure less under ‘cijfers’.${sheets === null ? ' To be sure: tv build --pdf.' : ''}`,
  'TV-570': ({ edition, indicator, units }) =>
    `In the edition ‘${edition}’ nothing is told about the figure ‘${indicator}’, for: ${some(units)}. Write a story or interpretation with ‘bij: [{ indicator: ${indicator}, … }]’, or choose a unit or period above it.`,
  'TV-571': ({ editions, story }) =>
    `The story ‘${story}’ fits ${editions.map((edition) => `‘${edition}’`).join(', ')} but stands on no page: that figure already has a story told nearer to it. Name it in a chapter (‘verhalen’), or link it by ‘bij’ to a figure, unit or period of its own.`,
  'TV-572': ({ edition, unit, period }) =>
    `The edition ‘${edition}’ has no pages: below ‘${unit}’ no unit existed in the period ‘${period}’. Choose another unit or period.`,
  'TV-573': ({ path, titles }) => `Two pages want the same address ‘${path}’: ${titles.join(' and ')}. Rename one of the files.`,
  'TV-574': ({ edition }) =>
    `The report ‘${edition}’ has nothing to be proud of. Write a story of the kind ‘dank’ or ‘innovatie’, or with the sign ‘positief’ or ‘stabiel-en-goed’.`,
  'TV-575': ({ edition }) =>
    `No action follows from the report ‘${edition}’. Describe in ‘content/acties’ what happens with these figures and stories.`,
  'TV-576': ({ edition, words, most }) =>
    `The newsletter ‘${edition}’ has ${words} words. On a telephone it gets two minutes: about ${most} words. Shorten the story, or leave something out.`,
  'TV-577': ({ edition, chapter, missing }) =>
    missing === 'evidence'
      ? `In ‘${edition}’ the level of growth at ‘${chapter}’ has no evidence. Write at ‘waaraan’ by what others can see it, or name a figure or a story.`
      : `In ‘${edition}’ nothing follows from the level of growth at ‘${chapter}’. Name at ‘acties’ what you are going to do.`,
  'TV-578': ({ edition, count }) =>
    `The factsheet ‘${edition}’ has ${count === 1 ? 'one figure' : `${count} figures`}. One page holds three to five: name them at ‘cijfers’.`,
  'TV-579': ({ edition, group }) =>
    `The edition ‘${edition}’ is not released yet and so is not in ‘${group}’: everyone can get there. Let it be read in a closed group first (‘zichtbaar’), or set ‘staat: vrijgegeven’.`,
  'TV-580': ({ edition, found, most }) =>
    `A page of ‘${edition}’ has ${found} figures. Nobody discusses more than ${most}: choose the most important in ‘hoofdstukken’, or raise ‘meeste-cijfers’ in organisatie.md.`,
  'TV-581': ({ edition }) =>
    `The edition ‘${edition}’ only tells what was done (output), not what it meant to families. Add a figure of kind ‘outcome’ or ‘impact’, or tell why there is none yet.`,
};
