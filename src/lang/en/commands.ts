import type { Words } from '../nl-NL/index.ts';
import { kindsOfFiles, steps } from './build-steps.ts';
import { keysOfFiles } from './keys.ts';

const minutes = (seconds: number) =>
  seconds <= 1 ? '1 second' : seconds < 90 ? `${Math.ceil(seconds)} seconds` : `${Math.ceil(seconds / 60)} minutes`;

export const commands: Words['commands'] = {
  intro: 'Tellen & Vertellen turns data and stories into a site with figures and what is told about them.',
  usage: 'Usage',
  commands: 'Commands',
  options: 'Options',
  examples: 'Examples',
  oneCommand: 'command',
  folder: 'folder',
  more: 'More about a command: tv <command> --help',
  also: (alias) => `in Dutch: ${alias}`,
  folderHelp: 'The folder of the organisation. Without it: the environment variable ORGANISATIE, else the folder you are in.',
  option: {
    help: { value: '', help: 'This help.' },
    at: {
      value: 'day',
      help: 'A later day than today, for instance 2026-03-20: then you see which consent is over by then. Without: today. With publish, rollback and withdraw it is also the day that is written down.',
    },
    language: { value: 'language', help: 'Language of the findings: nl-NL, nl-BE or en. Else the language of the organisation.' },
    only: { value: 'group', help: 'Only the site of this group.' },
    from: { value: 'file', help: 'With story: a Word document it stands in. With new: a data file to describe.' },
    title: { value: 'title', help: 'The title of the story; its file gets the same name.' },
    like: { value: 'edition', help: 'The previous edition, which the new one follows.' },
    trial: { value: '', help: 'Publishes nothing, and prints the release letter.' },
    paper: {
      value: '',
      help: 'Also makes a PDF of every page that is meant for paper. It needs Chromium, and takes a moment for each page.',
    },
    times: { value: '', help: 'Says afterwards where the time went, for each step and kind of file.' },
    share: {
      value: 'part',
      help: 'Only this part of the organisations in the folder, such as 3/16: for one of sixteen computers.',
    },
    port: { value: 'number', help: 'Port of the address. Else 4321, or the first free one after it.' },
  },
  asks: { edition: 'edition', story: 'story', kind: 'kind', code: 'code', release: 'version' },
  unknownKind: (found: string, meant: string | null, possible: string[]) =>
    `The kind ‘${found}’ does not exist.${meant ? ` Did you mean ‘${meant}’?` : ''} Possible: ${possible.join(', ')}.`,
  storyMade: (path: string) => `The story is ready to write in ${path}. Complete it, and check it with: tv check`,
  editionMade: (path, predictions) =>
    [
      `The new edition is in ${path}. What is still to be written stands there as [vul in: …].`,
      ...predictions.map((one) => `A new prediction: ${one}`),
    ].join('\n'),
  likeWhich: (possible) =>
    `Say with --like after which edition: tv new edition --like ${possible[0] ?? 'quality-report-2025'}.${possible.length > 1 ? ` Possible: ${possible.join(', ')}.` : ''}`,
  actionsCarried: (open, done) =>
    `${open.length === 0 ? 'No actions are open.' : `${open.length} open ${open.length === 1 ? 'action goes' : 'actions go'} along: ${open.join('; ')}.`}${done === 0 ? '' : ` Left behind: ${done} done or stopped.`}`,
  nothingNamed: (command, asked, possible) =>
    `Say which ${asked}: tv ${command} <${asked}>.${possible.length === 0 ? '' : ` Possible: ${possible.join(', ')}.`} More: tv ${command} --help`,
  ownWords: (text) => keysOfFiles[text] ?? text,
  published: (edition: string, version: number, folder: string) =>
    `The edition ‘${edition}’ is published: version ${version}, in ${folder}. Make the sites with: tv build`,
  notPublished: 'Nothing was published.',
  noLetter: 'There is no release letter: mend the errors above first.',
  withdrawn: (story: string, releases: number) =>
    `The story ‘${story}’ is withdrawn: its text is gone from its file${releases === 0 ? ' (it was in no release yet)' : ` and from ${releases} ${releases === 1 ? 'release' : 'releases'}`}. What was printed or downloaded nobody can take back.`,
  sitesRemoved: (groups: string[]) =>
    `The sites could not be made again. They were taken away, so that the story is not in them any more: ${groups.join(', ')}. Mend the errors and make them with: tv build`,
  command: {
    new: {
      summary: 'Makes a small, complete organisation to start from, or a description of a data file.',
      examples: [
        ['tv new our-organisation', 'in a new folder'],
        ['tv new', 'in the folder you are in, when it is empty'],
        ['tv new edition --like verslag-2025', 'the edition after verslag-2025: a period on, with the open actions'],
        ['tv new --from export.csv', 'describes a data file (CSV, Excel, Parquet) by looking at it; you correct what it wrote'],
      ],
    },
    story: {
      summary: 'Starts a story: an empty sheet with the questions of its kind, or what a Word document says.',
      examples: [
        ['tv story duiding --title "What we saw"', 'an interpretation, in content/verhalen of this year'],
        ['tv story change-story', 'the most significant change, for better or worse'],
        ['tv story --from letter.docx', 'a Word document as a client story; nothing is written over'],
      ],
    },
    check: {
      summary: 'Says everything that is wrong, all at once. Never publishes.',
      examples: [
        ['tv check', 'the folder you are in'],
        ['tv check ../our-organisation --language nl-NL', 'another folder, findings in Dutch'],
      ],
    },
    count: {
      summary:
        'Counts the rows and writes the figures that may be shown to data/cijfers.jsonl, so that sites can be built elsewhere without data about clients.',
      examples: [['tv count', 'writes data/cijfers.jsonl in the folder you are in']],
    },
    build: {
      summary: 'Makes the sites, one per group, in the folder dist.',
      examples: [
        ['tv build', 'all groups'],
        ['tv build ../our-organisation --only openbaar', 'only the group openbaar'],
      ],
    },
    publish: {
      summary: 'Publishes a released edition: from then on its figures stand.',
      examples: [
        ['tv publish kwaliteitsverslag-2025 --trial', 'the release letter: what is new, what is not shown, who consented'],
        ['tv publish kwaliteitsverslag-2025', 'writes releases/kwaliteitsverslag-2025-v1 and data/gepubliceerd.jsonl'],
      ],
    },
    compare: {
      summary: 'Says in words what changed between two versions of an edition: figures, definitions, stories, texts, pages.',
      examples: [
        ['tv compare kwaliteitsverslag-2025', 'the newest version with what it says now'],
        ['tv compare kwaliteitsverslag-2025 1 2', 'version 1 with version 2'],
      ],
    },
    rollback: {
      summary: 'Shows an earlier version of an edition again. Nothing is thrown away.',
      examples: [
        ['tv rollback kwaliteitsverslag-2025', 'the version before the one that is shown'],
        ['tv rollback kwaliteitsverslag-2025 2', 'version 2; a later one will do too'],
      ],
    },
    withdraw: {
      summary: 'Withdraws a story: its text goes from its file, the sites and every release.',
      examples: [['tv withdraw a-story', 'the name of its file, without .md']],
    },
    migrate: {
      summary: 'Rewrites what was written in an older format. Comments and order stay.',
      examples: [['tv migrate', 'the folder you are in']],
    },
    explain: {
      summary: 'Explains the code of a finding: how grave it is, what is wrong, and what you do about it.',
      examples: [
        ['tv explain TV-354', 'a name that is no team'],
        ['tv explain 354 --language nl-NL', 'in Dutch'],
      ],
    },
    preview: {
      summary: 'Makes the sites, shows them in the browser, and again after every change.',
      examples: [
        ['tv preview', 'the folder you are in'],
        ['tv preview ../our-organisation --port 8080', 'another folder, on a fixed port'],
      ],
    },
  },
  level: { error: 'error', warning: 'warning', hint: 'hint' },
  count: (errors, warnings, hints) =>
    `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}, ${hints} ${hints === 1 ? 'hint' : 'hints'}`,
  nothingFound: 'Nothing wrong was found.',
  unknownCommand: (found, meant, possible) =>
    `The command ‘${found}’ does not exist.${meant ? ` Did you mean ‘${meant}’?` : ''} Possible are, among others: ${possible.join(', ')}. All commands: tv --help`,
  unknownOption: (found, meant, possible) =>
    `The option ‘${found}’ does not exist.${meant ? ` Did you mean ‘${meant}’?` : ''} Possible: ${possible.join(', ')}.`,
  valueMissing: (option) => `A value should follow ${option}.`,
  tooMany: (found) => `There is a word too many: ‘${found}’. A folder with a space in its name belongs in quotes.`,
  badDate: (found) => `‘${found}’ is not a day. Write the day as 2026-03-20.`,
  badLanguage: (found, possible) => `The language ‘${found}’ does not exist. Possible: ${possible.join(', ')}.`,
  badPort: (found) => `‘${found}’ is not a port. A port is a number from 1 to 65535.`,
  portTaken: (port) => `Port ${port} is in use. Choose another with --port.`,
  isRegion: (path: string, inside: readonly string[]) =>
    `The folder ${path} holds folders of organisations: ${inside.slice(0, 5).join(', ')}${inside.length > 5 ? ' …' : ''}. Name one of them after the command.`,
  noFolder: (folder) => `The folder ${folder} does not exist. Make a new organisation with: tv new ${folder}`,
  made: (name, { tv, folder }) => `Made in ‘${name}’. See the result with: ${tv} preview ${folder}`,
  migrated: (paths, to) => `Rewritten in format ${to}: ${paths.join(', ')}.`,
  upToDate: (to) => `This folder is written in format ${to} already; nothing was changed.`,
  noMigration: (from, to) =>
    `No way is known from format ‘${from}’ to ${to}; nothing was changed. When it is newer, use a newer version of Tellen & Vertellen. When it is a slip, write: formaat: ${to}.`,
  progress: ({ step, done, of }, secondsLeft) => {
    const [verb, noun] = steps[step];
    const many = (count: number) => count.toLocaleString('en');
    const far = noun === '' || done === 0 ? '' : `: ${many(done)}${of === null ? '' : ` of ${many(of)}`} ${noun}`;
    return `${verb}${far}${secondsLeft === null ? '' : ` (about ${minutes(secondsLeft)} left)`} …`;
  },
  building: 'Working …',
  times: (times) =>
    ['', 'Where the time went, of all groups together:']
      .concat(
        times.map(({ step, output, seconds }) => {
          const took = seconds.toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
          return `${took.padStart(8)} s  ${output ? kindsOfFiles[output] : steps[step][0]}`;
        }),
      )
      .join('\n'),
  figuresWritten: (path: string, numbers: number) =>
    `${numbers} figures in ${path}. This file is as confidential as the strictest edition in it.`,
  notWritten: 'Nothing was counted: mend the errors above first.',
  regionStep: (
    name: string,
    pages: number | null,
    { done, of, secondsLeft }: { done: number; of: number; secondsLeft: number | null },
  ) =>
    `${done} of ${of}  ${name}: ${pages === null ? 'not published' : `${pages} pages`}${done < of && secondsLeft !== null ? ` (about ${minutes(secondsLeft)} left)` : ''}`,
  regionDone: ({
    built,
    failed,
    unchanged,
    pages,
    seconds,
  }: {
    built: number;
    failed: number;
    unchanged: number;
    pages: number;
    seconds: number;
  }) => `${built} organisations built, ${unchanged} unchanged, ${failed} not published; ${pages} pages in ${minutes(seconds)}.`,
  badShare: (found: string) => `‘${found}’ is no part. Write the third of sixteen parts as 3/16.`,
  built: (group, folder, pages) => `${group}: ${pages} pages in ${folder}`,
  notBuilt: 'Nothing was published: mend the errors above first.',
  serving: (address) => `The site is at ${address} (stop: Ctrl+C)`,
  rebuilt: 'Made again.',
  page: {
    title: 'Findings',
    sites: 'Sites of this organisation',
    noSites: 'There is no site yet: mend the errors below first.',
    overlay: (errors) =>
      `There ${errors === 1 ? 'is 1 error' : `are ${errors} errors`}: you see the last site that could be made.`,
    remarks: (count) => `${count} ${count === 1 ? 'finding' : 'findings'}`,
    show: 'All findings',
    notThere: 'This page is not there (any more).',
  },
};
