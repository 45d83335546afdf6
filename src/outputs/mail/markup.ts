import juice from 'juice';
import type { Page, Table } from '../../model/index.ts';
import { escaped } from '../text.ts';
import { rowsInWords, type MailBlock } from './blocks.ts';

export interface MarkupOptions {
  /** The two colours that say what is counted and what is told. */
  colours: { counted: string; told: string };
  /** Where the site stands; `null` for nowhere. */
  address: string | null;
  /** What a picture is called in this form of the letter. */
  pictureAt: (name: string) => string;
  /** The line below the letter, and the address it can be read at. */
  footer: string;
}

/**
 * A letter as mail programs show it: tables for layout, every style in its own element, 600 px wide and one column, 16 px or more,
 * pictures with a text and their figures in words. Nothing is fetched from elsewhere.
 */
export function markupOf(page: Page, blocks: MailBlock[], options: MarkupOptions): string {
  const rows = blocks.map((block) => `<tr><td class="${block.kind}">${blockMarkup(block, options)}</td></tr>`).join('\n');
  const html = `<!DOCTYPE html>
<html lang="${page.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(page.title)}</title></head>
<body><table role="presentation" class="around" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center">
<table role="presentation" class="letter" width="600" cellpadding="0" cellspacing="0" border="0">
<tr><td class="from">${escaped(page.organisation)}</td></tr>
${rows}
<tr><td class="foot">${options.footer}</td></tr>
</table></td></tr></table></body></html>
`;
  return juice.inlineContent(html, css(options), {
    preserveImportant: true,
    applyWidthAttributes: false,
    applyHeightAttributes: false,
  });
}

function blockMarkup(block: MailBlock, options: MarkupOptions): string {
  switch (block.kind) {
    case 'title':
      return `<p class="kicker">${escaped(block.kicker)}</p><h1>${escaped(block.text)}</h1>`;
    case 'notice':
      return `<p>${escaped(block.text)}</p>`;
    case 'heading':
      return `<h${block.level}>${escaped(block.text)}</h${block.level}>`;
    case 'told':
      return `<div class="${block.quoted ? 'quoted' : 'prose'}">${forMail(block.html, options.address)}</div>`;
    case 'line':
      return `<p class="${block.quiet ? 'quiet' : 'plain'}">${escaped(block.text)}</p>`;
    case 'key':
      return `<p class="large">${escaped(block.value)}</p>${block.under === '' ? '' : `<p class="plain">${escaped(block.under)}</p>`}`;
    case 'chart':
      return chartMarkup(block, options);
    case 'list':
      return block.items
        .map(
          ({ lead, text }) =>
            `<p class="item">${lead === null ? '' : `<b>${escaped(lead)}</b>${/[.!?]$/.test(lead) ? ' ' : '<br>'}`}${escaped(text)}</p>`,
        )
        .join('');
    case 'reply':
      return `<p><a class="write" href="mailto:${escaped(block.mail)}?subject=${encodeURIComponent(block.subject)}">${escaped(block.name)}</a></p>`;
  }
}

function chartMarkup({ chart, picture }: Extract<MailBlock, { kind: 'chart' }>, { pictureAt }: MarkupOptions): string {
  const { table } = chart;
  const figures = table.head.length > widest ? inWords(table) : asTable(table);
  return `<img src="${pictureAt(picture)}" width="400" alt="${escaped(chart.title)}">\n${figures}`;
}

/** Most columns that a telephone shows without a scroll bar. */
const widest = 4;

function asTable({ caption, head, rows }: Table): string {
  const align = (index: number) => (index === 0 ? 'left' : 'right');
  const columns = head.map((cell, index) => `<th scope="col" align="${align(index)}">${escaped(cell)}</th>`).join('');
  const row = ([first = '', ...rest]: string[]) =>
    `<tr><th scope="row" align="left">${escaped(first)}</th>${rest.map((cell) => `<td align="right">${escaped(cell)}</td>`).join('')}</tr>`;
  return `<table class="figures" width="100%" cellpadding="0" cellspacing="0"><caption align="top">${escaped(caption)}</caption><tr>${columns}</tr>${rows.map(row).join('')}</table>`;
}

/** A table that is too wide, row by row. */
function inWords(table: Table): string {
  const rows = rowsInWords(table).map(([first, said]) => `<p class="item"><b>${escaped(first)}</b>: ${escaped(said)}</p>`);
  return `<p class="quiet">${escaped(table.caption)}</p>${rows.join('')}`;
}

/** An author's text in a mail: addresses whole, or no link where there is none; a picture is its own text. */
function forMail(html: string, address: string | null): string {
  return html
    .replace(/<img\b[^>]*?\balt="([^"]*)"[^>]*>/g, '<i>$1</i>')
    .replace(/<a href="\/([^"]*)"[^>]*>([\s\S]*?)<\/a>/g, (_, path: string, text: string) =>
      address === null ? text : `<a href="${new URL(path.replace(/(^|\/)index\.html/, '$1'), address).href}">${text}</a>`,
    );
}

function css({ colours: { counted, told } }: MarkupOptions): string {
  const sans = 'font-family:Segoe UI,Roboto,Helvetica,Arial,sans-serif';
  const serif = 'font-family:Georgia,Cambria,serif';
  return `body{margin:0;padding:0;background-color:#fbf8f3}
.around{background-color:#fbf8f3}
.letter{width:100%;max-width:600px;background-color:#fbf8f3;color:#22262b;${sans};font-size:17px;line-height:1.5}
.letter td{padding:0 24px}
.figures td,.figures th{padding:4px 0;border-bottom:1px solid #ddd6ca;font-weight:normal;font-size:16px}
.figures{margin:0 0 16px;border-collapse:collapse}
caption{padding:0 0 4px;color:#5a5f66;font-size:16px;text-align:left}
.letter .from{padding-top:24px;color:#5a5f66;font-size:16px}
p{margin:0 0 12px}
h1{margin:4px 0 16px;${serif};font-weight:normal;font-size:32px;line-height:1.2}
h2{margin:28px 0 10px;${serif};font-weight:normal;font-size:24px;line-height:1.25}
h3{margin:16px 0 6px;font-size:18px;line-height:1.3}
.kicker,.quiet,.notice p,.foot{color:#5a5f66;font-size:16px}
.kicker{margin:20px 0 0}
.prose,.quoted{${serif};font-size:18px}
.quoted{padding:0 0 0 16px;border-left:4px solid ${told}}
.large{margin:0;color:${counted};${serif};font-size:34px;line-height:1.2}
.item{margin:0 0 12px}
img{display:block;width:100%;max-width:400px;height:auto;margin:4px 0 12px;border:0}
a{color:${counted}}
.letter .foot a{word-break:break-all}
.write{font-weight:bold}
.letter .foot{padding-top:24px;padding-bottom:32px}`;
}
