/** One piece of HTML as the reader of Word writes it: well-formed, few tags, no scripts. */
type Node = string | { tag: string; attributes: Record<string, string>; children: Node[] };

/** Markdown of that HTML. A first heading of the highest level is the title, and not in the text. */
export function markdownOf(html: string): { title: string | null; markdown: string } {
  const [first, ...rest] = parse(html).filter((node) => typeof node !== 'string' || node.trim() !== '');
  const isTitle = first !== undefined && typeof first !== 'string' && first.tag === 'h1';
  const blocks = isTitle ? rest : first === undefined ? [] : [first, ...rest];
  const title = isTitle ? plain(first).trim() : '';
  return { title: title === '' ? null : title, markdown: blocks.map(block).filter(Boolean).join('\n\n') };
}

function parse(html: string): Node[] {
  const root = { tag: '', attributes: {}, children: [] as Node[] };
  const open = [root];
  for (const [, close, tag = '', attributes = '', text] of html.matchAll(/<(\/?)([a-z0-9]+)([^>]*)>|([^<]+)/g)) {
    const parent = open.at(-1) ?? root;
    if (text !== undefined) parent.children.push(unescape(text));
    else if (close) open.pop();
    else {
      const node = { tag, attributes: attributesOf(attributes), children: [] };
      parent.children.push(node);
      if (!['br', 'img', 'hr'].includes(tag)) open.push(node);
    }
  }
  return root.children;
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([a-z-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, unescape(value)]),
  );
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': '’' };
const unescape = (text: string) => text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');

const plain = (node: Node): string => (typeof node === 'string' ? node : node.children.map(plain).join(''));

/** Signs that Markdown or a bound number would read as something else. */
const escaped = (text: string) => text.replace(/[\\*_`[\]{}<>]/g, '\\$&').replace(/\s+/g, ' ');

function block(node: Node): string {
  if (typeof node === 'string') return safeStart(escaped(node).trim());
  const { tag, children } = node;
  const level = /^h([1-6])$/.exec(tag)?.[1];
  if (level) return `${'#'.repeat(Math.max(2, Number(level)))} ${inline(children)}`;
  if (tag === 'ul' || tag === 'ol') return list(node, 0);
  if (tag === 'blockquote') return children.map(block).join('\n\n').replace(/^/gm, '> ');
  if (tag === 'table') return table(node);
  return safeStart(inline(children));
}

/** A paragraph that happens to begin as a heading, a list or a chart does not become one. */
const safeStart = (text: string) =>
  text.replace(/^(#|>|[-+](?= )|:::|(\d+)(?=[.)] ))/, (sign) => (/\d/.test(sign) ? `${sign}\\` : `\\${sign}`));

function inline(nodes: readonly Node[]): string {
  return nodes.map(piece).join('').trim();
}

function piece(node: Node): string {
  if (typeof node === 'string') return escaped(node);
  const { tag, attributes, children } = node;
  const inside = children.map(piece).join('');
  if (tag === 'br') return '  \n';
  if (tag === 'img') return `![${escaped(attributes['alt'] ?? '')}](${attributes['src'] ?? ''})`;
  if (tag === 'strong' || tag === 'em') return around(inside, tag === 'strong' ? '**' : '*');
  const href = attributes['href'] ?? '';
  return tag === 'a' && /^(https?:|mailto:|tel:)/.test(href) ? `[${inside}](${href})` : inside;
}

/** Emphasis stands against its words: the spaces around them go outside. */
function around(text: string, mark: string): string {
  const [, before = '', word = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return word === '' ? text : `${before}${mark}${word}${mark}${after}`;
}

function list({ tag, children }: Exclude<Node, string>, depth: number): string {
  const items = children.filter((node) => typeof node !== 'string');
  return items
    .map((item, index) => {
      const inner = item.children.filter((node) => typeof node !== 'string' && /^[uo]l$/.test(node.tag));
      const own = inline(item.children.filter((node) => !inner.includes(node)));
      const nested = inner.map((node) => (typeof node === 'string' ? '' : `\n${list(node, depth + 1)}`)).join('');
      return `${'   '.repeat(depth)}${tag === 'ol' ? `${index + 1}.` : '-'} ${own}${nested}`;
    })
    .join('\n');
}

/** Rows of cells; the first row is the head, as Markdown knows no table without one. */
function table(node: Exclude<Node, string>): string {
  const rows = all(node, 'tr').map((row) =>
    [...all(row, 'th'), ...all(row, 'td')].map((cell) => inline(cell.children).replaceAll('|', '\\|')),
  );
  const [head = [], ...rest] = rows;
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rest.map(line)].join('\n');
}

function all(node: Exclude<Node, string>, tag: string): Exclude<Node, string>[] {
  return node.children.flatMap((child) => (typeof child === 'string' ? [] : child.tag === tag ? [child] : all(child, tag)));
}
