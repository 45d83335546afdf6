import { isJpeg, stripJpeg } from './jpeg.ts';
import { isPng, stripPng } from './png.ts';
import { isWebp, stripWebp } from './webp.ts';

/** A picture format: how it is known, and how it loses what is no picture. Lossless: not one pixel changes. */
interface Format {
  name: string;
  is(bytes: Uint8Array): boolean;
  strip(bytes: Uint8Array): Uint8Array | null;
}

const formats: readonly Format[] = [
  { name: 'JPEG', is: isJpeg, strip: stripJpeg },
  { name: 'PNG', is: isPng, strip: stripPng },
  { name: 'WebP', is: isWebp, strip: stripWebp },
];

/** Formats that carry a place and a day as well, and that browsers show badly or not. */
const others = /\.(heic|heif|avif|tiff?|dng|jxl|jp2)$/i;

/** A file of `public/` as it may be published, or the name of a format that cannot be made safe. What is no picture stays as it is. */
export function cleanPicture(path: string, bytes: Uint8Array): { bytes: Uint8Array } | { refused: string } {
  const format = formats.find(({ is }) => is(bytes));
  if (!format) return others.test(path) ? { refused: (others.exec(path)?.[1] ?? '').toUpperCase() } : { bytes };
  const stripped = format.strip(bytes);
  return stripped ? { bytes: stripped } : { refused: format.name };
}
