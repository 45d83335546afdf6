import type { Table } from '../../model/index.ts';
import { rowsInWords, type MailBlock } from './blocks.ts';

const width = 72;

/** A letter as plain text, for who reads mail so, or has it read aloud. The figures stand in it in words. */
export function plainOf(blocks: MailBlock[], { organisation, footer }: { organisation: string; footer: string }): string {
  return `${[organisation, ...blocks.flatMap(linesOf), '--', wrap(footer)].join('\n\n')}\n`;
}

function linesOf(block: MailBlock): string[] {
  switch (block.kind) {
    case 'title':
      return [wrap(block.kicker), underlined(block.text, '=')];
    case 'heading':
      return [block.level === 2 ? underlined(block.text, '-') : wrap(block.text)];
    case 'notice':
    case 'line':
      return [wrap(block.text)];
    case 'told':
      return paragraphs(block.html).map((text) => wrap(text, block.quoted ? '> ' : ''));
    case 'key':
      return []; // the sentence above says it
    case 'chart':
      return [tableText(block.chart.table)];
    case 'list':
      return block.items.map(({ lead, text }) => wrap(`- ${leading(lead)}${text}`));
    case 'reply':
      return [`${block.name}: ${block.mail}`];
  }
}

/** The start of an item: a title that is no sentence gets a colon. */
function leading(lead: string | null): string {
  if (lead === null) return '';
  return /[.!?]$/.test(lead) ? `${lead} ` : `${lead}: `;
}

function tableText(table: Table): string {
  return [wrap(table.caption), ...rowsInWords(table).map(([first, said]) => wrap(`- ${first}: ${said}`))].join('\n');
}

function underlined(text: string, sign: string): string {
  const lines = wrap(text);
  return `${lines}\n${sign.repeat(Math.min(width, Math.max(...lines.split('\n').map(({ length }) => length))))}`;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': '’', nbsp: '\u00a0' };

/** Safe HTML as paragraphs of plain text; an address stands behind its link. */
function paragraphs(html: string): string[] {
  return html
    .replace(/<img\b[^>]*?\balt="([^"]*)"[^>]*>/g, '[$1]')
    .replace(/<a\b[^>]*href="(https?:[^"]*)"[^>]*>([\s\S]*?)<\/a>/g, '$2 ($1)')
    .replace(/<li>/g, '\n\n- ')
    .split(/<\/p>|<\/li>|<\/?(?:ul|ol|blockquote|h\d)>|<br>|\n\n/)
    .map((part) =>
      part
        .replace(/<[^>]*>/g, '')
        .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => entities[name] ?? '')
        .replace(/[ \n\t]+/g, ' ')
        .trim(),
    )
    .filter((part) => part !== '' && part !== '-');
}

/** Lines of at most so many letters, broken between words. */
function wrap(text: string, start = ''): string {
  const lines = text.split(/[ \n]+/).reduce<string[]>((done, word) => {
    const last = done.at(-1);
    return last !== undefined && start.length + last.length + word.length < width
      ? [...done.slice(0, -1), `${last} ${word}`]
      : [...done, word];
  }, []);
  return lines.map((line) => start + line).join('\n');
}
