import { wordsIn } from './gate.ts';
import type { PackedFile, TextFile } from './model/index.ts';
import { isRecording } from './sounds/index.ts';

/** Kinds that are read as text, that lose what is no picture before they go out, or in which nobody writes. */
const others =
  /(?:\.(?:svg|csv|tsv|txt|md|html?|json|xml|ics|vtt|css|js|mjs|webmanifest|jpe?g|png|webp|gif|ico|heic|heif|avif|tiff?|dng|jxl|jp2|woff2?|ttf|otf)|(?:^|\/)(?:CNAME|\.[^/]*))$/i;

/** Documents, workbooks and whatever else of `public/` goes out as it is: what stands in them, and what travels along. */
export function packedIn(
  paths: readonly string[],
  bytesOf: (path: string) => Buffer,
): { texts: TextFile[]; files: PackedFile[] } {
  const read = paths
    .filter((path) => !others.test(path) && !isRecording(path))
    .map((path) => ({ path, words: wordsIn(path, bytesOf(path)) }));
  return {
    texts: read.flatMap(({ path, words: { text } }) => (text === null ? [] : [{ path, text }])),
    files: read.map(({ path, words: { text, writer, aside } }) => ({ path, isRead: text !== null, writer, aside })),
  };
}
