import type { OutputId, ProgressStep } from '../../model/index.ts';

/** What a build is busy with, and what it counts while it is. */
export const steps: Record<ProgressStep, [verb: string, noun: string]> = {
  read: ['Reading', 'rows'],
  count: ['Counting', 'indicators'],
  guard: ['Looking at what may be shown', ''],
  tell: ['Telling and drawing', ''],
  output: ['Making files beside them', 'kinds'],
  print: ['Making pages', 'pages'],
  paper: ['Printing PDFs', 'PDFs'],
  search: ['Searching what was made for leaks', ''],
};

/** The kinds of files it lays beside the pages. */
export const kindsOfFiles: Record<OutputId, string> = {
  server: 'Rules for the web server',
  'not-found': 'Page that is not there',
  sitemap: 'Sitemap and robots.txt',
  feeds: 'Feeds',
  cards: 'Cards to share',
  newsletter: 'Newsletters',
  'open-data': 'Open data',
  search: 'Search',
};
