import juice from 'juice';
import sharp from 'sharp';

/** Three times the size it is drawn at: it is shown half as large again, and telephones have two dots for one. */
const scale = 3;

/**
 * A drawing as a PNG for mail programs, which show no SVG: the rules of the style sheets in its elements, its colours those of light
 * paper. `sheets` are the style sheets of the site, in their order.
 */
export async function pictureOf(svg: string, sheets: string[]): Promise<Uint8Array> {
  const rules = withColours(plainRules(sheets.join('\n')));
  const dressed = juice.inlineContent(svg, rules, { xmlMode: true, preserveImportant: false });
  const own = dressed.replace(/^<svg /, '<svg xmlns="http://www.w3.org/2000/svg" ');
  const density = 72 * scale;
  return new Uint8Array(
    await sharp(Buffer.from(own), { density }).flatten({ background: '#fbf8f3' }).png({ palette: true, colours: 64 }).toBuffer(),
  );
}

/** Only rules for every paper: what depends on width, print or the colours of a screen is left out. */
function plainRules(css: string): string {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '');
  let plain = '';
  let depth = 0;
  let skipping: number | null = null;
  for (const part of text.split(/(?<=[{};])/)) {
    if (part.endsWith('{')) {
      if (part.trim().startsWith('@') && skipping === null) skipping = depth;
      depth += 1;
    }
    if (skipping === null) plain += part;
    if (part.endsWith('}')) {
      depth -= 1;
      if (skipping === depth) skipping = null;
    }
  }
  return plain;
}

/** A drawing program knows no variables: each stands for its value on light paper. The last to give one wins. */
function withColours(css: string): string {
  const values = new Map([...css.matchAll(/(--[\w-]+):\s*([^;}]+)/g)].map(([, name = '', value = '']) => [name, value.trim()]));
  const resolve = (text: string, depth = 0): string =>
    depth > 4 ? text : text.replace(/var\((--[\w-]+)\)/g, (_, name: string) => resolve(values.get(name) ?? 'none', depth + 1));
  return resolve(css.replace(/--[\w-]+:\s*[^;}]+;?/g, ''));
}
