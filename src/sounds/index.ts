import { isMp3, stripMp3 } from './mp3.ts';
import { isMp4, stripMp4 } from './mp4.ts';
import { isWav, stripWav } from './wav.ts';

/** A sound format: how it is known, and how it loses what is no sound. Lossless: not one tone changes. */
interface Format {
  name: string;
  is(bytes: Uint8Array): boolean;
  strip(bytes: Uint8Array): Uint8Array | null;
}

const formats: readonly Format[] = [
  { name: 'WAV', is: isWav, strip: stripWav },
  { name: 'M4A', is: isMp4, strip: stripMp4 },
  { name: 'MP3', is: isMp3, strip: stripMp3 },
];

/** Endings of sounds that every browser plays and that can lose what a telephone wrote in them. */
export const soundEndings = ['mp3', 'm4a', 'wav'];

const recordings = /\.(mp3|m4a|wav|aac|ogg|oga|opus|flac|wma|amr|aiff?|mp4|m4v|mov|webm|avi|mkv|3gp)$/i;

/** Whether a file is sound or film by its name: it goes where its story goes, and nowhere else. */
export function isRecording(path: string): boolean {
  return recordings.test(path);
}

/** A sound as it may be published, or the name of what cannot be made safe. */
export function cleanSound(path: string, bytes: Uint8Array): { bytes: Uint8Array } | { refused: string } {
  const format = formats.find(({ is }) => is(bytes));
  const stripped = format?.strip(bytes) ?? null;
  return stripped ? { bytes: stripped } : { refused: format?.name ?? path.slice(path.lastIndexOf('.') + 1).toUpperCase() };
}
