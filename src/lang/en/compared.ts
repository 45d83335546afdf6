import type { Words } from '../nl-NL/index.ts';

export const compared: Words['compared'] = {
  title: (edition, from, to) => `What changed in ‘${edition}’, from ${from} to ${to}`,
  version: (version, date) => `version ${version} (${date})`,
  now: (date) => `what it says now (${date})`,
  nothing: 'Nothing changed.',
  otherGroup: (from, to) =>
    `The first was for ${from}, the second is for ${to}. A number stands here only when both groups may see it.`,
  figures: 'Figures',
  place: (unit, period) => `${unit}, ${period}`,
  changed: (place, was, now) => `${place}: was ${was}, is ${now} now`,
  changedUntold: (place) => `${place}: is another figure now`,
  changedWithin: (place, said) => `${place}: still ${said}; a number below it changed`,
  fresh: (place, now) => `${place}: new${now === null ? '' : `, ${now}`}`,
  gone: (place) => `${place}: is not in it any more`,
  struck: (place, was) => `${place}: struck through${was === null ? '' : `, was ${was}`}`,
  details: (count) => `and ${count} ${count === 1 ? 'breakdown' : 'breakdowns'} of it`,
  more: (count) => `and ${count} more`,
  definitions: 'Definitions',
  newDefinition: (title, now) => `${title} is new: ${now}`,
  goneDefinition: (title) => `${title} is not in it any more`,
  changedDefinition: (title, was, now) => `${title} was: ${was} Now: ${now}`,
  stories: 'Stories',
  newStory: (title) => `new: ‘${title}’`,
  goneStory: (title) => `no longer: ‘${title}’`,
  withdrawnStory: (title) => (title === '' ? 'a story was withdrawn' : `withdrawn: ‘${title}’`),
  changedStory: (title, added, removed) => {
    const sentences = (count: number) => `${count} ${count === 1 ? 'sentence' : 'sentences'}`;
    if (added === 0 && removed === 0) return `‘${title}’: another heading, or somebody else’s`;
    const came = added === 0 ? [] : [`${sentences(added)} added`];
    return `‘${title}’: ${[...came, ...(removed === 0 ? [] : [`${sentences(removed)} gone`])].join(', ')}`;
  },
  firstSentence: (text) => `, beginning with: “${text}”`,
  texts: 'Other texts',
  newText: (path) => `${path}: new`,
  goneText: (path) => `${path}: gone`,
  changedText: (path, parts) => `${path}: changed ${parts}`,
  body: 'the text',
  pages: 'Pages',
  newPages: 'new',
  gonePages: 'no longer',
  changedPages: 'changed',
  wentBack: (edition, shown, newest) =>
    shown === newest
      ? `The newest version of edition ‘${edition}’ is shown again: version ${newest}.`
      : `Version ${shown} of edition ‘${edition}’ is shown again. Back to the newest: tv rollback ${edition} ${newest}`,
};
