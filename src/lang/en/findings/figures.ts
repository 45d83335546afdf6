import type { FiguresParams, FindingWords } from '../../../findings/index.ts';

const broken: Record<FiguresParams['TV-445']['how'], string> = {
  unreadable: 'a line in it is no figure',
  older: 'they were written by an older version of this program',
  newer: 'they were written by a newer version of this program',
  cut: 'the end is missing',
  changed: 'something in it was changed after counting',
};
const moved: Record<FiguresParams['TV-447']['how'], string> = {
  changed: 'was changed after the figures were counted',
  new: 'was not there yet when the figures were counted',
  gone: 'is not there any more, but was counted',
};
const again = 'Count again where the data are: tv count';

export const figures: FindingWords<FiguresParams> = {
  'TV-445': ({ how }) => `The counted figures in this file cannot be used: ${broken[how]}. ${again}`,
  'TV-448': ({ source, rows }) =>
    `In ‘${source}’, ${rows === 1 ? '1 row is' : `${rows} rows are`} the same in every column as another row about the same person. They count as rows of their own. If the export holds something twice, name in ‘sleutel’ the columns that make a row unique.`,
  'TV-446': () =>
    `Something was published since these figures were counted. Together with what is public already they may give too much away. ${again}`,
  'TV-447': ({ file, how }) => `‘${file}’ ${moved[how]}. ${again}`,
};
