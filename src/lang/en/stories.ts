import type { Words } from '../nl-NL/index.ts';

export const stories: Words['stories'] = {
  inLanguages: 'This story is also told in: ',
  foreign: (story, page) => `This story is in ${story}. The rest of this page is in ${page}.`,
  listen: (title) => `Listen to ‘${title}’`,
  heard: (voice) =>
    voice === null ? 'Told in one’s own voice. The text is what is said.' : `To be heard: ${voice}. The text is what is said.`,
  gone: 'This story is no longer available',
  composite: 'composed of what several people told',
  byline: (voice, { toldTo, moment, origin = null }) =>
    [
      voice.charAt(0).toUpperCase() + voice.slice(1),
      ...(toldTo === null ? [] : [`told to ${toldTo}`]),
      ...(moment === null ? [] : [moment]),
      ...(origin === null ? [] : [`source: ${origin}`]),
    ].join(', '),
  atLeast: (number) => `${number} or more`,
  points: (number) => `${number} percentage points`,
  difference: {
    level: (size, more) => `${size} ${more ? 'higher' : 'lower'}`,
    number: (size, more) => `${size} ${more ? 'more' : 'fewer'}`,
  },
  noDifference: 'no demonstrable difference',
  fineDigits: [
    /\b\d{1,2}(?:st|nd|rd|th)?\s+(?:january|february|march|april|may|june|july|august|september|october|november|december)(?:\s+\d{4})?/gi,
    /\b\d{1,2}(?:[.:]\d{2})?\s*(?:am|pm|o’clock)(?![a-z])/gi,
    /\b\d{1,3}(?:\s*(?:-|–|to)\s*\d{1,3})?[\s-]*(?:years?|year-olds?|months old)\b/gi,
    /\b\d+(?:\s?on\s?|-to-)\d+\b/gi,
    /\b\d{1,3}(?:st|nd|rd|th)\b/gi,
    /\b(?:step|question|chapter|annex|table|figure|article|grade|year)\s+\d+(?:\.\d+)*\b/gi,
  ],
};
