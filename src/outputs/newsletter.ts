import type { Edition, OutputFile, Page } from '../model/index.ts';
import { fullAddress, unitPath } from '../pair/address.ts';
import { themeColours } from '../theme.ts';
import { blocksOf, type MailBlock } from './mail/blocks.ts';
import { composed, pictureId } from './mail/compose.ts';
import { markupOf } from './mail/markup.ts';
import { pictureOf } from './mail/picture.ts';
import { plainOf } from './mail/plain.ts';
import type { Output, OutputInput, OutputSite } from './output.ts';
import { escaped } from './text.ts';

/** Most letters of a message to pass on. */
const shortest = 500;

/**
 * A newsletter as it is sent: one file that a mail program opens (`.eml`, pictures inside), its HTML and its text apart for a program
 * that sends to many, its pictures, and a short message to pass on.
 */
export const newsletter: Output = {
  id: 'newsletter',
  paths: (site) =>
    lettersOf(site).flatMap((letter) => [...Object.values(pathsOf(letter)), ...picturesOf(letter).map(({ path }) => path)]),
  files: async (input) => (await Promise.all(lettersOf(input).map((letter) => filesOf(input, letter)))).flat(),
};

interface Letter {
  edition: Edition;
  page: Page;
  blocks: MailBlock[];
}

function lettersOf({ editions, pages, words }: OutputSite): Letter[] {
  return editions.flatMap(({ edition, definitions }) => {
    if (edition.audience !== 'newsletter') return [];
    const paths = new Set(definitions.organisation.units.map(({ id }) => unitPath(edition, id)));
    return pages.filter(({ path }) => paths.has(path)).map((page) => ({ edition, page, blocks: blocksOf(page, words) }));
  });
}

/** Where the forms of a letter stand: beside its page. */
function pathsOf({ edition, page }: Letter) {
  const folder = folderOf(page);
  return {
    mail: `${folder}${edition.id}.eml`,
    markup: `${folder}brief.htm`,
    text: `${folder}brief.txt`,
    message: `${folder}bericht.txt`,
  };
}

function folderOf({ path }: Page): string {
  return path.replace(/index\.html$/, '');
}

function picturesOf({ page, blocks }: Letter): { name: string; path: string; svg: string }[] {
  return blocks.flatMap((block) =>
    block.kind === 'chart' ? [{ name: block.picture, path: `${folderOf(page)}${block.picture}`, svg: block.chart.narrow }] : [],
  );
}

async function filesOf(input: OutputInput, letter: Letter): Promise<OutputFile[]> {
  const { group, definitions, styles } = input;
  const { edition, page, blocks } = letter;
  const id = `${edition.id}.${edition.date}@${group.address === null ? `${group.id}.invalid` : new URL(group.address).hostname}`;
  const pictures = await Promise.all(
    picturesOf(letter).map(async ({ svg, ...picture }) => ({ ...picture, bytes: await pictureOf(svg, styles) })),
  );
  const at = fullAddress(group.address, page.path);
  const common = {
    colours: themeColours(definitions.organisation.theme ?? null),
    address: group.address,
    footer: footerOf(input, at),
  };
  const markup = (pictureAt: (name: string) => string) => markupOf(page, blocks, { ...common, pictureAt });
  const text = plainOf(blocks, { organisation: page.organisation, footer: [footerText(input, at)].join(' ') });
  const eml = await composed({
    id,
    subject: page.title,
    date: edition.date,
    language: page.locale,
    replyTo: edition.letter?.reply ? { name: edition.letter.reply.name, address: edition.letter.reply.mail } : null,
    html: markup((name) => `cid:${pictureId(name, id)}`),
    text,
    pictures,
  });
  const paths = pathsOf(letter);
  return [
    { path: paths.mail, content: eml },
    { path: paths.markup, content: markup((name) => name) },
    { path: paths.text, content: text },
    { path: paths.message, content: messageOf(page, blocks, at) },
    ...pictures.map(({ path, bytes }) => ({ path, content: bytes })),
  ];
}

function footerText({ words, definitions }: OutputInput, at: string | null): string {
  const { name, contact } = definitions.organisation;
  const read = at === null ? [] : [words.outputs.readOnline(at)];
  return [name, ...(contact ? [words.pages.contact(contact.name)] : []), ...read].join(' · ');
}

function footerOf(input: OutputInput, at: string | null): string {
  const text = escaped(footerText(input, at));
  return at === null ? text : text.replace(escaped(at), `<a href="${escaped(at)}">${escaped(at)}</a>`);
}

/** A message to pass on: the title, what the figure says, where to read it. Whole sentences only. */
function messageOf({ title, organisation }: Page, blocks: MailBlock[], at: string | null): string {
  const said = blocks.flatMap((block) => (block.kind === 'line' && !block.quiet ? [block.text] : []))[0] ?? '';
  const frame = (middle: string) => [title, middle, at ?? organisation].filter((part) => part !== '').join('\n\n');
  const room = shortest - frame('').length - 2;
  const kept = said.split(/(?<=[.!?])\s+/).reduce((text, sentence) => {
    const longer = text === '' ? sentence : `${text} ${sentence}`;
    return longer.length <= room && !text.endsWith('…') ? longer : text;
  }, '');
  return `${frame(kept)}\n`;
}
