/** The style sheets of a site by subject, in the order in which they are joined: later ones win from earlier ones of equal weight. */
export const sheets = [
  'base',
  'frame',
  'cover',
  'spread',
  'told',
  'board',
  'parts',
  'newsletter',
  'screens',
  'paper',
  'paper-parts',
  'colours',
  'charts',
  'answers',
  'worksheet',
].map((name) => `${name}.css`);
