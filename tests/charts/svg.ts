import { tickSize, textSize, widthOf } from '../../src/draw/text.ts';

/** A text of a drawing with the room it takes in a broad font. */
export interface Written {
  text: string;
  size: number;
  box: { x: number; y: number; width: number; height: number };
}

/** Size of a drawing. */
export function outlineOf(svg: string): { width: number; height: number } {
  const match = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg);
  return { width: Number(match?.[1]), height: Number(match?.[2]) };
}

/** Every text of a drawing, set as the stylesheet sets its classes. */
export function labelsOf(svg: string): Written[] {
  let group = '';
  return [...svg.matchAll(/<g class="([^"]*)">|<\/g>|<text([^>]*)>([^<]*)<\/text>/g)].flatMap((match) => {
    if (match[0] === '</g>') group = '';
    else if (match[1] !== undefined) group = match[1];
    if (match[3] === undefined) return [];
    return [written(decode(match[3]), match[2] ?? '', group)];
  });
}

function written(text: string, attributes: string, group: string): Written {
  const classes = (/class="([^"]*)"/.exec(attributes)?.[1] ?? group).split(' ');
  const bold = classes.some((name) => ['value', 'own-name', 'large'].includes(name) || name.startsWith('on-'));
  const size = classes.includes('large') ? 18 : classes.includes('tick') ? tickSize : textSize;
  const width = widthOf(text, { size, bold });
  const shift = classes.includes('middle') ? width / 2 : classes.includes('end') ? width : 0;
  const turned = /translate\((-?[\d.]+),(-?[\d.]+)\) rotate/.exec(attributes);
  if (turned)
    return { text, size, box: { x: Number(turned[1]) - size, y: Number(turned[2]) - width / 2, width: size, height: width } };
  const at = (key: string) => Number(new RegExp(` ${key}="(-?[\\d.]+)"`).exec(attributes)?.[1] ?? 0);
  return { text, size, box: { x: at('x') - shift, y: at('y') - size, width, height: size + 2 } };
}

function decode(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
