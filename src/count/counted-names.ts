/** Columns of the rows to be counted; no author's id starts with `#`. */
export const counted = {
  row: '#row',
  unit: '#unit',
  day: '#day',
  /** Number of the month, as `monthSql` counts. */
  month: '#month',
  person: '#person',
  answer: '#answer',
  weight: '#weight',
  hits: '#hits',
  /** Of a change: scores and z at both ends, what became of it, how severe. Of a response: which lists there are. */
  x: '#start score',
  y: '#end score',
  zx: '#start z',
  zy: '#end z',
  changed: '#changed',
  startBand: '#start band',
  endBand: '#end band',
  lists: '#lists',
  part: (text: string): string => `#part ${text}`,
};
