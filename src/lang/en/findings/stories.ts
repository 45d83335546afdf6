import type { FindingWords, StoryParams } from '../../../findings/index.ts';
import type { Words } from '../../nl-NL/index.ts';

/** Why a file gave no story, with what to do. */
const noWord: Record<StoryParams['TV-805']['why'], string> = {
  absent: 'This file is not there, or cannot be opened. Check its name and folder, and close it in Word.',
  old: 'This is an older Word file, or one with a password. Save it in Word again as .docx, without a password.',
  pdf: 'This is a PDF; no story can be taken from it. Take the Word document it was made from (.docx).',
  other: 'This is no Word document that can be opened. Save it in Word again as .docx, without a password.',
};

export const stories = (storyKinds: Words['storyKinds']): FindingWords<StoryParams> => ({
  'TV-800': ({ story, kind, keys }) =>
    `The story ‘${story}’ (${storyKinds.name[kind]}) does not say yet: ${keys.join(', ')}. Complete it above the text, so that a reader knows who speaks and when.`,
  'TV-801': ({ story, kind, questions }) =>
    `The story ‘${story}’ (${storyKinds.name[kind]}) does not answer: ${questions.map((question) => `‘${storyKinds.question[question]}’`).join(', ')}. Put the question in the text as a heading (## …), with the answer below it.`,
  'TV-802': ({ found }) =>
    `The Word style ‘${found}’ is not known; its text became an ordinary paragraph. See whether it should be a heading, a list or a quotation.`,
  'TV-803': ({ found }) =>
    `The picture ‘${found}’ was not taken over: no browser shows this kind, or a file with that name lies in ‘public/verhalen’. Save the picture as PNG or JPEG and put it in the text yourself.`,
  'TV-804': () =>
    `There is a story with this name already. Nothing was written over. Give the new one another title, with --title.`,
  'TV-805': ({ why }) => noWord[why] ?? noWord.other,
  'TV-810': ({ action, keys }) =>
    `The action ‘${action}’ was chosen, but does not say: ${keys.join(', ')}. An action without somebody or without a date is seldom done: complete it.`,
  'TV-811': ({ edition, previous }) =>
    `No action follows from ‘${edition}’, nor from ‘${previous}’. Who only measures and does nothing with it had better stop: describe in ‘content/acties’ what is done.`,
  'TV-812': ({ action, keys }) =>
    `The action ‘${action}’ is done, but nobody sees whether it helped. Say when it is measured again, or what became of it (${keys.join(', ')}).`,
  'TV-822': ({ edition, count, isGood }) =>
    `The ${count} stories in ‘${edition}’ with a sign are all ${isGood ? 'good news. One learns most from those for whom it went wrong: look for a story with the sign ‘negatief’ or ‘gemengd’ too' : 'bad news. What goes well is often silent: look for a story with the sign ‘positief’ or ‘stabiel-en-goed’ too'}.`,
  'TV-823': ({ edition, indicators }) =>
    `The edition ‘${edition}’ counts nothing but satisfaction (${indicators.join(', ')}). Being satisfied does not say that something changed: add another figure.`,
  'TV-820': ({ found, term }) =>
    `Here stands ‘${found}’; the glossary calls this ‘${term}’. One name for one thing reads more easily.`,
  'TV-821': ({ found }) =>
    `‘${found}’ beside a figure names a cause. The figure shows what happened, not why: write what played a part.`,
  'TV-830': ({ count, longest, start }) =>
    `${count === 1 ? 'One sentence has' : `${count} sentences have`} more than 25 words, the longest ${longest}: ‘${start} …’. Cut it in two.`,
  'TV-831': ({ found }) => `Could this be plainer? ${found.map(({ word, simpler }) => `‘${word}’: ${simpler}`).join('; ')}.`,
  'TV-832': ({ count, of }) => `In ${count} of ${of} sentences nobody does it (‘was done’). Name who does.`,
  'TV-833': ({ score }) =>
    `This text has long sentences or long words (Flesch ${score}; under 50 reads heavily). It is an aid, not a judgement.`,
  'TV-834': ({ found }) =>
    `Not in the dictionary: ${found.map((word) => `‘${word}’`).join(', ')}. Mend it, or add the word to ‘woorden: { spelling: … }’ in organisatie.md.`,
  'TV-813': ({ action, when }) =>
    `The action ‘${action}’ was to be done on ${when} and is still open. Change its state, or agree on a new date.`,
  'TV-814': ({ found }) =>
    `‘uit’ says ‘${found}’, which is neither a figure nor a story. Write a figure as “uitval noord 2025-H1” and a story as “verhaal de-deur”, with a semicolon between them.`,
  'TV-835': ({ edition, found, possible }) =>
    found === null
      ? `Edition ‘${edition}’ has no version before this one. Possible: ${possible.join(', ')}.`
      : `Version ‘${found}’ of edition ‘${edition}’ was never published. Possible: ${possible.join(', ')}.`,
  'TV-836': ({ edition, version }) => `Version ${version} of edition ‘${edition}’ is shown already. Nothing changed.`,
  'TV-837': ({ release, files }) =>
    `Not everything in releases/${release} is as it was published: ${files.slice(0, 5).join(', ')}${files.length > 5 ? ` and ${files.length - 5} more` : ''}. Put the folder back from a backup; until then what is shown stays.`,
  'TV-838': ({ edition, version, figures }) =>
    `Version ${version} of ‘${edition}’ has a figure that was corrected since: ${figures.map(({ indicator, unit, period }) => `‘${indicator}’ of ${unit} in ${period}`).join('; ')}. A wrong figure does not come back: make a next version of the text, with tv publish.`,
  'TV-839': ({ release, stories }) =>
    `releases/${release} tells ${stories.length === 1 ? 'a story' : 'stories'} of which consent is over: ${stories.map((title) => `‘${title}’`).join(', ')}. Make a next version without, with tv publish.`,
  'TV-840': ({ edition }) =>
    `Edition ‘${edition}’ was not published yet: there is no version to compare with. What will be in it is said by: tv publish ${edition} --trial`,
  'TV-841': ({ found }) =>
    `Something is to be filled in here still: ${found}. Write it, or take it out. A released edition may have no blanks.`,
  'TV-842': () =>
    `There is an edition with this name already. Nothing was written over. Give the new one another title, with --title.`,
  'TV-843': ({ story }) =>
    `Translation ‘${story}’ does not say in which language it is. Add taal, with its code, such as tr, ar or en.`,
  'TV-844': ({ story, of }) =>
    `‘${story}’ says it translates ‘${of}’, which is a translation itself, or the same text. Name the story as it was told under vertaling-van.`,
});
