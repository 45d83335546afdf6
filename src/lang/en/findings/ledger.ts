import type { FindingWords, LedgerParams, PublishedFigure } from '../../../findings/index.ts';

export const day = (iso: string) =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${iso}T00:00:00Z`),
  );
const list = (names: string[]) => new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);
const quoted = (names: string[]) => list(names.map((name) => `‘${name}’`));
const howMany = (rows: number | null) => (rows === null ? 'a few' : String(rows));
const begin = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const figure = ({ indicator, unit, period }: PublishedFigure) => `‘${indicator}’ of ${unit} in ${period}`;
const few = (figures: PublishedFigure[]) => {
  const first = figures.slice(0, 4).map(({ unit, period }) => `${unit} (${period})`);
  return figures.length > 4 ? `${first.join(', ')} and ${figures.length - 4} more` : list(first);
};
const mend = 'Put the file back from a backup or from version control. Until then nothing is published.';

export const ledger: FindingWords<LedgerParams> = {
  'TV-700': ({ line, since }) =>
    `Line ${line} was changed${since === null ? '' : ` since ${day(since)}`}. This file holds what was published; nothing in it may change. ${mend}`,
  'TV-701': ({ line, from, until, date }) =>
    from === until
      ? `Number ${from} is missing before line ${line}, published on or before ${day(date)}. ${mend}`
      : `Numbers ${from} up to ${until} are missing before line ${line}, published on or before ${day(date)}. ${mend}`,
  'TV-702': ({ line, number, expected }) => `Line ${line} holds number ${number}, where number ${expected} belongs. ${mend}`,
  'TV-703': ({ line, edition }) =>
    `The file stops after line ${line}${edition === null || edition === '' ? '' : `, in the middle of the edition ‘${edition}’`}. ${mend}`,
  'TV-704': ({ found, known }) =>
    `This line was written by a newer version of the program (format ${found}; this one reads up to ${known}). Update the program.`,
  'TV-705': ({ release }) => `‘${release}’ lies in releases, but this file does not know it: its end is gone. ${mend}`,
  'TV-706': ({ release, edition, date }) =>
    `The edition ‘${edition}’ was published on ${day(date)}, but releases/${release} is not there or was changed. Put the folder back from a backup.`,
  'TV-707': ({ unit, editions, continuedBy }) =>
    `‘${unit}’ stands in ${quoted(editions)}, but no longer in organisatie.md. Put its line back, with a last day (tot)${continuedBy.length === 0 ? ' and what it became part of (opgegaan-in)' : ` and opgegaan-in: ${continuedBy.join(', ')}`}.`,
  'TV-708': ({ indicator, editions, date }) =>
    `‘${indicator}’ is counted otherwise than when ${quoted(editions)} appeared on ${day(date)}. Put the old definition back, and make an indicator of its own for the new one, with ‘vervangt: ${indicator}’.`,
  'TV-709': ({ indicator, noun, unit, period, rows, fewer, edition }) =>
    `${unit}, ${period}: there ${rows === 1 ? 'is' : 'are'} ${howMany(rows)} ${noun} ${fewer ? 'fewer' : 'more'} than was published in the edition ‘${edition}’ (‘${indicator}’). What was published stays. Did they come in late? Put a correction of kind ‘nagekomen’ in the edition. Was it an error? Kind ‘fout’.`,
  'TV-710': ({ noun, period, rows, to, from, edition }) =>
    `${begin(howMany(rows))} ${noun} of ${period} ${rows === 1 ? 'is' : 'are'} counted for ${list(to)} now, and ${rows === 1 ? 'was' : 'were'} for ${list(from)} in the edition ‘${edition}’. What was published stays.`,
  'TV-711': ({ indicator, noun, unit, period, edition }) =>
    `${unit}, ${period}: there are as many ${noun} as in the edition ‘${edition}’, with other answers or outcomes (‘${indicator}’). What was published stays. Was it an error? Put a correction of kind ‘fout’ in the edition.`,
  'TV-712': ({ indicator, figures, edition, because }) =>
    `The edition ‘${edition}’ cannot show of ‘${indicator}’: ${few(figures)}. Beside ${quoted(because)} that would tell something about a small group. Without that earlier edition it could have been shown.`,
  'TV-720': ({ edition, possible }) => `The edition ‘${edition}’ does not exist. Possible: ${possible.join(', ')}.`,
  'TV-721': ({ edition, state }) =>
    `The edition ‘${edition}’ is ${state === 'draft' ? 'a draft' : 'under review'}. Only what is released is published: write ‘staat: vrijgegeven’ once everybody agrees.`,
  'TV-722': ({ edition, date, figures }) =>
    `The edition ‘${edition}’ was published on ${day(date)} and is counted otherwise now: ${few(figures)}. Other numbers are refused. Put a correction in the edition for each figure (nagekomen, definitie or fout), or put the data back.`,
  'TV-723': ({ edition, version, date }) =>
    `Nothing changed in the edition ‘${edition}’ since version ${version} of ${day(date)}. Nothing new was published.`,
  'TV-724': ({ since }) => `Somebody else is publishing (since ${since}). Wait until that is done, and try again.`,
  'TV-725': ({ story, possible }) => `The story ‘${story}’ does not exist. Possible: ${possible.join(', ')}.`,
  'TV-726': ({ story, date }) => `The story ‘${story}’ was withdrawn already, on ${day(date)}.`,
  'TV-727': ({ release }) => `The texts in releases/${release} cannot be read any more. Put the folder back from a backup.`,
  'TV-728': ({ edition, date }) =>
    `The edition ‘${edition}’ was published on ${day(date)}, but its file in content/edities is gone. Put it back: an address that exists stays.`,
  'TV-740': ({ edition, ...about }) =>
    `The edition ‘${edition}’ was not published yet: ${figure(about)} can simply be mended, without a correction.`,
  'TV-741': (about) =>
    `The correction of ${figure(about)} is not possible: old and new side by side would tell something about a small group. Leave the old number, with a footnote in the text, and remove the correction.`,
  'TV-742': ({ possible, ...about }) =>
    `A correction of kind ‘definitie’ names a new indicator that replaces an old one; ‘${about.indicator}’ replaces none.${possible.length === 0 ? ' Make an indicator with ‘vervangt’.' : ` Possible: ${possible.join(', ')}.`}`,
  'TV-743': (about) =>
    `${begin(figure(about))} is struck through with the reason beside it, without a new number: old and new side by side would tell something about a small group, or there is no new number.`,
  'TV-744': (about) =>
    `The correction of ${figure(about)} changes nothing: what is counted is the same as then. Remove the correction.`,
};
