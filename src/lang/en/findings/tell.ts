import type { TellParams, FindingWords } from '../../../findings/index.ts';

const quote = (word: string) => `‘${word}’`;
const most = 8;

function choose(possible: string[]): string {
  if (possible.length === 0) return '';
  const more = possible.length > most ? ` and ${possible.length - most} more` : '';
  return ` Possible: ${possible.slice(0, most).join(', ')}${more}.`;
}

function help({ suggestion, possible }: { suggestion: string | null; possible: string[] }): string {
  return `${suggestion === null ? '' : ` Did you mean ${quote(suggestion)}?`}${choose(possible)}`;
}

const whyNot = {
  empty: 'there were no rows then',
  'not-yet': 'it is not yet to be seen, because the follow-up is still open',
  absent: 'it was not counted then',
  'not-alive': 'that unit did not exist then',
} as const;

const outsides = { indicator: 'that indicator', unit: 'that unit', period: 'that period', part: 'that part' } as const;

export const tell: FindingWords<TellParams> = {
  'TV-500': ({ found }) =>
    `${quote(found)} is no number. Write {indicator unit period}, such as {uitval noord 2025-H1}. A plain brace is written \\{.`,
  'TV-501': () => 'A brace opens here that is never closed. Close it with }, or write \\{ for a plain brace.',
  'TV-502': ({ found, ...rest }) => `The indicator ${quote(found)} does not exist.${help(rest)}`,
  'TV-503': ({ found, ...rest }) => `The team or unit ${quote(found)} does not exist.${help(rest)}`,
  'TV-504': ({ found, indicator, possible }) =>
    `${quote(indicator)} is not counted for the period ${quote(found)}.${choose(possible)}`,
  'TV-505': ({ found, ...rest }) => `${quote(found)} cannot stand after the bar.${help(rest)}`,
  'TV-506': ({ found, indicator, possible }) => `${quote(indicator)} has no ${quote(found)}.${choose(possible)}`,
  'TV-507': ({ found, indicator, ...rest }) => `${quote(indicator)} has no answer ${quote(found)}.${help(rest)}`,
  'TV-508': ({ indicator, possible }) =>
    `Say which answer of ${quote(indicator)} is meant, with | categorie. Or name the favourable answers in the indicator.${choose(possible)}`,
  'TV-509': ({ number }) =>
    `${quote(number)} is about fewer than twenty people: there are numbers then, and no percentages. Leave out the word after the bar.`,
  'TV-510': ({ number, edition }) =>
    `${quote(number)} is not shown in ${quote(edition)}: too few people, or needed to protect another group. Take a longer period or a larger unit.`,
  'TV-511': ({ number, state }) => `The number ${quote(number)} does not exist: ${whyNot[state]}.`,
  'TV-512': ({ number, edition, outside, possible }) =>
    `${quote(number)} does not belong in ${quote(edition)}: ${outsides[outside]} is outside it.${choose(possible)}`,
  'TV-513': ({ indicator }) =>
    `${quote(indicator)} names no response. Name the response that belongs to it, with the key ‘respons’.`,
  'TV-514': ({ found, ...rest }) => `The chart ${quote(found)} does not exist.${help(rest)}`,
  'TV-515': () => 'This chart is never closed. Put a line with ::: under its last key.',
  'TV-516': ({ found, ...rest }) => `The key ${quote(found)} does not exist in a chart.${help(rest)}`,
  'TV-517': ({ key }) => `The key ${quote(key)} is missing in this chart.`,
  'TV-518': ({ found, indicator, ...rest }) => `${quote(indicator)} is not broken down by ${quote(found)}.${help(rest)}`,
  'TV-519': () => 'A chart can only stand in a story. Make this text a story, or leave the chart out.',
  'TV-520': ({ found }) => `${quote(found)} is HTML. It is not run, but printed as it is written. Use Markdown.`,
  'TV-521': ({ found }) =>
    `The link to ${quote(found)} was left out. Possible: https://…, mailto:…, tel:… or a file of this site.`,
  'TV-522': ({ found }) =>
    `The picture ${quote(found)} has no text for those who cannot see it. Write it between the brackets: ![text](${found}).`,
  'TV-523': ({ found }) => `The picture ${quote(found)} is on another site and is not fetched. Put it in public/.`,
  'TV-524': ({ found, name }) =>
    `Next to ${quote(name)} stands the number ${quote(found)}, which is not bound to a figure, so it may be outdated or tell too much. Write {indicator unit period}.`,
  'TV-560': ({ story, sound }) =>
    `The story ${quote(story)} can be listened to (${quote(sound)}) and not read. Write below the line what is said, for who does not hear.`,
  'TV-561': ({ found }) =>
    `${quote(found)} is sound or film in the middle of a text: who does not hear or see misses it. Make it a story with audio: { bestand: …, stem: … }, and write down what is said.`,
  'TV-562': ({ story }) =>
    `In ${quote(story)} somebody’s own voice is heard. A voice can be recognised: let somebody else read the story, or add ‘stem’ to the channels there is consent for.`,
  'TV-563': ({ sound, isThere, possible }) =>
    isThere
      ? `Not every browser plays ${quote(sound)}. Save the sound as ${possible.join(', ')}.`
      : `The sound ${quote(sound)} is not in ‘public’.${choose(possible)}`,
  'TV-564': ({ format }) =>
    `This sound (${format}) is broken, is a film, or cannot lose place, day and names. It was left out. Save it again as MP3.`,
  'TV-565': ({ sound }) => `${quote(sound)} belongs to no story and goes nowhere. Name it in a story (audio), or take it away.`,
  'TV-525': () => 'This line of the chart cannot be read. Write “key: value” on each line, such as “eenheid: noord”.',
  'TV-526': ({ found, groups, isPlace, possible }) =>
    isPlace
      ? `The page of ${quote(found)} is there in ${groups.map(quote).join(', ')}, but this place on that page is not. Mend what stands after the # sign, or take that away.${choose(possible)}`
      : `${quote(found)} leads nowhere in ${groups.map(quote).join(', ')}. Mend the address, put the file in public/, or take the link out.${choose(possible)}`,
};
