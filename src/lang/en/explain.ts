import type { Words } from '../nl-NL/index.ts';

export const explain: Words['explain'] = {
  weight: {
    error: 'error: nothing is published as long as it is there',
    warning: 'warning: it is published, but a figure or a reader may be hurt by it',
    hint: 'hint: good to know; nothing need be done',
  },
  dots: 'Where … stands, the finding itself names what was found and what is possible, with the file and line before it.',
  unknown: (typed, possible) =>
    `The code ‘${typed}’ does not exist. A code looks like TV-104.${possible.length > 0 ? ` Possible: ${possible.join(', ')}.` : ''}`,
  own: {
    'TV-337':
      'The file behind --from is not there, is a folder, is held by another program, or is the lock (“~$”) of an open workbook. Correct the path, or close the file in Excel.',
  },
};
