import sharp from 'sharp';
import type { OutputFile } from '../model/index.ts';
import { cardPath } from '../pair/address.ts';
import { themeColours } from '../theme.ts';
import type { Output, OutputInput, OutputSite } from './output.ts';
import { escaped } from './text.ts';

const [width, height] = [1200, 630];

/**
 * The picture that goes along when somebody passes an address on: who says it, what it is called, about when. Never a figure: a
 * picture has no definition beside it. None for pages that are not for everyone.
 */
export const cards: Output = {
  id: 'cards',
  paths: (site) => cardsOf(site).map(({ path }) => path),
  files: (input) => Promise.all(cardsOf(input).map((card) => drawn(input, card))),
};

interface Card {
  path: string;
  title: string;
  line: string;
}

function cardsOf({ group, definitions, editions, words, format }: OutputSite): Card[] {
  if (!group.public || group.address === null) return [];
  const { name } = definitions.organisation;
  return [
    { path: cardPath(null), title: name, line: words.outputs.cardLine },
    ...editions.map(({ edition }) => ({
      path: cardPath(edition),
      title: edition.title,
      line: `${name} · ${format.period(edition.period)}`,
    })),
  ];
}

async function drawn({ definitions }: OutputInput, { path, title, line }: Card): Promise<OutputFile> {
  const { counted, told } = themeColours(definitions.organisation.theme ?? null);
  const lines = wrapped(title, 24).slice(0, 4);
  const text = lines.map((words, index) => `<tspan x="80" y="${190 + index * 92}">${escaped(words)}</tspan>`).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<rect width="100%" height="100%" fill="#fbf8f3"/>
<rect x="80" y="540" width="160" height="8" fill="${counted}"/><rect x="240" y="540" width="160" height="8" fill="${told}"/>
<g font-family="Charter, Bitstream Charter, Cambria, DejaVu Serif, serif" fill="#22262b"><text font-size="78">${text}</text></g>
<text x="80" y="500" font-size="34" font-family="system-ui, Segoe UI, Roboto, DejaVu Sans, sans-serif" fill="#5a5f66">${escaped(line)}</text></svg>`;
  return { path, content: new Uint8Array(await sharp(Buffer.from(svg)).png({ palette: true }).toBuffer()) };
}

/** A text in lines of at most about so many letters, broken between words. */
function wrapped(text: string, most: number): string[] {
  return text.split(/\s+/).reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && last.length + word.length < most ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word];
  }, []);
}
