import { isUnexplained } from '../../pair/hidden-sign.ts';
import type { Words } from '../../lang/index.ts';
import type { Chart, Covered, LoneFigure, Page, SafeHtml, Section, Story, StoryBlock, Table } from '../../model/index.ts';

/** A piece of a letter, in the order in which it is read. Every form of the letter is written from these. */
export type MailBlock =
  | { kind: 'title'; kicker: string; text: string }
  | { kind: 'notice'; text: string }
  | { kind: 'heading'; level: 2 | 3; text: string }
  /** Safe HTML of an author; somebody's own words are set apart. */
  | { kind: 'told'; html: string; quoted: boolean }
  | { kind: 'line'; text: string; quiet: boolean }
  | { kind: 'key'; value: string; under: string }
  /** A drawing: a picture with a text that says what it shows, and its figures in a table. */
  | { kind: 'chart'; chart: Chart; picture: string }
  | { kind: 'list'; items: { lead: string | null; text: string }[] }
  | { kind: 'reply'; name: string; mail: string; subject: string };

/** What pieces are made with: the words, and a name for each next picture. */
interface Making {
  words: Words;
  picture: () => string;
}

/** A letter as pieces. Pictures are named in their order: `cijfer-1.png`. */
export function blocksOf(page: Page, words: Words): MailBlock[] {
  let drawn = 0;
  const making = { words, picture: () => `cijfer-${(drawn += 1)}.png` };
  const notices = page.notices.map((text) => ({ kind: 'notice' as const, text }));
  const pieces = [...notices, ...page.sections.flatMap((section) => piecesOf(section, page, making))];
  return [...pieces, ...signIn(pieces, words)];
}

/** What the sign of what may not be shown means, where it stands in a letter. */
function signIn(pieces: readonly MailBlock[], { figures }: Words): MailBlock[] {
  return isUnexplained(pieces, figures) ? [{ kind: 'line', text: figures.hiddenWhy, quiet: true }] : [];
}

function piecesOf(section: Section, { kicker }: Page, making: Making): MailBlock[] {
  switch (section.kind) {
    case 'cover':
      return [{ kind: 'title', kicker, text: section.title }, ...toldOf(section.lead, false)];
    case 'chapter':
      return [{ kind: 'heading', level: 2, text: section.title }];
    case 'stories':
      return [...headed(section.title), ...section.stories.flatMap((story) => storyPieces(story, making))];
    case 'figure':
      return figurePieces(section, making);
    case 'actions':
      return [...headed(section.title), listOf(section.actions.map(({ title, what }) => ({ lead: title, text: what })))];
    case 'reasons':
      return [...headed(section.title), listOf(section.items.map(({ what, why }) => ({ lead: what, text: why })))];
    case 'points':
      return [...headed(section.title), listOf(section.points.map((text) => ({ lead: null, text })))];
    case 'prose':
      return [...headed(section.title), ...toldOf(section.html, false)];
    case 'reply':
      return replyPieces(section);
    default:
      return [];
  }
}

function replyPieces({ title, text, name, mail, subject, also }: Extract<Section, { kind: 'reply' }>): MailBlock[] {
  const other = also === null ? [] : [{ kind: 'line' as const, text: also, quiet: false }];
  return [...headed(title), { kind: 'line', text, quiet: false }, { kind: 'reply', name, mail, subject }, ...other];
}

function figurePieces({ question, conclusion, counted }: LoneFigure, making: Making): MailBlock[] {
  const head: MailBlock[] = [
    { kind: 'heading', level: 3, text: question },
    { kind: 'line', text: conclusion, quiet: false },
  ];
  if (counted.state === 'not-shown') return [...head, { kind: 'line', text: counted.reason, quiet: true }];
  const key = counted.key ? [keyPiece(counted.key, conclusion)] : [];
  const note = counted.note === null ? [] : [{ kind: 'line' as const, text: counted.note, quiet: true }];
  const { covered } = counted;
  const hidden = covered ? [coveredPiece(covered)] : [];
  return [...head, ...key, ...counted.charts.map((chart) => chartPiece(chart, making)), ...hidden, ...note];
}

function storyPieces({ title, opening, rest, byline, quoted, gone }: Story, making: Making): MailBlock[] {
  if (gone) return [];
  const told = joined([...opening, ...rest]).flatMap((block) =>
    block.kind === 'prose'
      ? toldOf(block.html, quoted)
      : [block.kind === 'chart' ? chartPiece(block.chart, making) : coveredPiece(block)],
  );
  const by = `${making.words.outputs.dash} ${byline}`;
  return [{ kind: 'heading', level: 3, text: title }, ...told, { kind: 'line', text: by, quiet: true }];
}

function coveredPiece({ what, reason }: Covered): MailBlock {
  return { kind: 'line', text: `${what}. ${reason}`, quiet: true };
}

function chartPiece(chart: Chart, { picture }: Making): MailBlock {
  return { kind: 'chart', chart, picture: picture() };
}

/** What a number counts is not said again when the sentence above it says so. */
function keyPiece({ headline, under }: { headline: string; under: string }, conclusion: string): MailBlock {
  return { kind: 'key', value: headline, under: conclusion.includes(headline) ? '' : under };
}

/** Pieces of prose that follow each other are one. */
function joined(blocks: StoryBlock[]): StoryBlock[] {
  return blocks.reduce<StoryBlock[]>((done, block) => {
    const last = done.at(-1);
    if (last?.kind !== 'prose' || block.kind !== 'prose') return [...done, block];
    return [...done.slice(0, -1), { kind: 'prose', html: `${last.html}\n${block.html}` as SafeHtml }];
  }, []);
}

/** A table row by row: what it is of, then every figure with its heading. */
export function rowsInWords({ head, rows }: Table): [of: string, said: string][] {
  return rows.map(([first = '', ...rest]) => {
    const cells = rest.flatMap((cell, index) => (cell === '' ? [] : [`${head[index + 1] ?? ''} ${cell}`.trim()]));
    return [first, cells.join(', ')];
  });
}

function headed(title: string | null): MailBlock[] {
  return title === null ? [] : [{ kind: 'heading', level: 2, text: title }];
}

function toldOf(html: string, quoted: boolean): MailBlock[] {
  return html.trim() === '' ? [] : [{ kind: 'told', html, quoted }];
}

function listOf(items: { lead: string | null; text: string }[]): MailBlock {
  return { kind: 'list', items };
}
