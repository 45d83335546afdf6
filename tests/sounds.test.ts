import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkSounds } from '../src/define/sounds.ts';
import { soundIn } from '../src/release/stub.ts';
import { checkMarkdown } from '../src/tell/markdown.ts';
import { cleanSound } from '../src/sounds/index.ts';
import { sampleSound } from './sample/sound.ts';
import { createSet, definitions, edition, pairAll, told } from './pair-support.ts';

// Sounds made by hand, byte by byte, so that it is known what is in them.

const bytes = (...parts: (string | number[] | Uint8Array)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : [...part])));
const number = (value: number, length = 4) => Array.from({ length }, (_, at) => (value >>> (8 * (length - 1 - at))) & 0xff);
const little = (value: number) => number(value).reverse();
const text = (found: ReturnType<typeof cleanSound>) => ('bytes' in found ? Buffer.from(found.bytes).toString('latin1') : '');

describe('a sound loses what a telephone wrote in it', () => {
  /** 128 kbit/s at 44.1 kHz: a frame of 417 bytes. */
  const frame = bytes([0xff, 0xfb, 0x90, 0x00], new Uint8Array(413).fill(7));

  test('an MP3 its title, name and place, and not one frame', () => {
    const notes = bytes('ID3', [3, 0, 0], [0, 0, 0, 20], 'TIT2 Samira in Delft');
    const found = cleanSound('a.mp3', bytes(notes, frame, frame, 'TAG', 'Samira'.padEnd(125, '\0')));
    expect(found).toEqual({ bytes: bytes(frame, frame) });
  });

  test('a WAV its list of notes', () => {
    const chunk = (name: string, body: string) => bytes(name, little(body.length), body);
    const inside = bytes('WAVE', chunk('fmt ', 'x'.repeat(16)), chunk('LIST', 'INFO Samira.'), chunk('data', 'geluid'));
    const found = text(cleanSound('a.wav', bytes('RIFF', little(inside.length), inside)));
    expect(found).toContain('geluid');
    expect(found).not.toContain('Samira');
    expect(Buffer.from(found, 'latin1').readUInt32LE(4)).toBe(found.length - 8);
  });

  const box = (name: string, ...inside: (string | number[] | Uint8Array)[]) => {
    const body = bytes(...inside);
    return bytes(number(body.length + 8), name, body);
  };
  const handler = (kind: string) => box('mdia', box('hdlr', number(0), number(0), kind, 'rest'));

  test('an M4A its place, names and days, and keeps every sound where it was', () => {
    const moov = box(
      'moov',
      box('mvhd', number(0), 'DAG!UUR!', 'tijdschaal'),
      box('trak', handler('soun')),
      box('udta', '+52.0+004.3/'),
    );
    const all = bytes(box('ftyp', 'M4A '), moov, box('mdat', 'geluid'));
    const found = text(cleanSound('a.m4a', all));
    expect(found).toHaveLength(all.length);
    expect(found.indexOf('geluid')).toBe(Buffer.from(all).indexOf('geluid'));
    expect(found).not.toMatch(/\+52|DAG!|UUR!|udta/);
    expect(found).toContain('tijdschaal');
  });

  test.each([
    ['a film that is called a sound', bytes(box('ftyp', 'mp42'), box('moov', box('trak', handler('vide')))), 'M4A'],
    ['half an M4A', bytes(box('ftyp', 'M4A '), number(999), 'moov'), 'M4A'],
    ['something else', bytes('OggS'), 'MP3'],
    ['nothing', bytes(), 'MP3'],
  ])('%s is refused', (_, given, refused) => expect(cleanSound('a.mp3', given)).toEqual({ refused }));
});

test('the sample’s tune is made by its own program, and can be published as it is', () => {
  const lies = readFileSync(join(import.meta.dirname, '../public/verhalen/deuntje.wav'));
  expect(lies.equals(sampleSound())).toBe(true);
  expect(cleanSound('deuntje.wav', lies)).toEqual({ bytes: Uint8Array.from(lies) });
});

describe('a story to listen to', () => {
  const check = (own: object, { body = 'Wat er gezegd wordt.', files = ['public/verhalen/a.mp3'] } = {}) => {
    const written = {
      sound: { file: 'verhalen/a.mp3', voice: 'stemacteur' },
      perspective: 'moeder',
      consent: null,
      withdrawn: null,
      ...own,
    };
    const item = { id: 'verhaal', written, body, at: () => ({ file: 'content/verhalen/2025/verhaal.md', line: 3 }) };
    return checkSounds([item as never], { publicFiles: files }).map(({ code }) => code);
  };

  test('has a text, a file that is there, and a voice', () => expect(check({})).toEqual([]));
  test('without the words that are said in it is refused', () => expect(check({}, { body: ' \n' })).toEqual(['TV-560']));
  test('that is not there is told, and so is one that belongs to no story', () =>
    expect(check({}, { files: ['public/verhalen/b.mp3', 'public/logo.png'] })).toEqual(['TV-563', 'TV-565']));
  test('of a kind that not every browser plays is told', () =>
    expect(check({ sound: { file: 'a.ogg', voice: 'x' } }, { files: ['public/a.ogg'] })).toEqual(['TV-563']));
  test('in somebody’s own voice needs consent for that voice', () => {
    const own = { sound: { file: 'verhalen/a.mp3', voice: 'eigen' } };
    expect(check({ ...own, consent: { channels: ['web'] } })).toEqual(['TV-562']);
    expect(check({ ...own, consent: { channels: ['web', 'stem'] } })).toEqual([]);
  });
  test('that is withdrawn is found by the file it must take along', () => {
    expect(soundIn('---\naudio: { bestand: public/verhalen/a.mp3, stem: eigen }\n---\n')).toBe('verhalen/a.mp3');
    expect(soundIn('---\naudio:\n  bestand: "verhalen/a.mp3"\n  stem: x\n---\n')).toBe('verhalen/a.mp3');
    expect(soundIn('---\naudio: { bestand: ../geheim.mp3, stem: x }\n---\n')).toBeNull();
    expect(soundIn('---\ntitel: x\n---\n')).toBeNull();
  });
  test('is no link or picture in a text', () => {
    const found = checkMarkdown('Luister [hier](/verhalen/a.mp3) of ![film](b.mp4).', { file: 'x', line: 1 });
    expect(found.map(({ code }) => code)).toEqual(['TV-561', 'TV-561']);
  });

  test('is heard where it is told, and gone when it is withdrawn', () => {
    const all = definitions();
    const soundOf = (withdrawn: string | null) => {
      const story = told('verhaal', [{ indicator: 'afgemaakt', unit: 'organisatie', period: '2025-H1' }], {
        source: { sound: { file: 'verhalen/a.mp3', voice: 'stemacteur' }, withdrawn },
      });
      const made = createSet('verslag', all.indicators);
      made.share('afgemaakt', 'organisatie', '2025-H1', [60, 80]);
      const { sites } = pairAll(all, [
        { edition: edition('verslag', { audience: 'quality-report' }), set: made.set, told: [story] },
      ]);
      return JSON.stringify(sites).match(/"sound":(\{[^}]*\})/)?.[1] ?? null;
    };
    expect(JSON.parse(soundOf(null) ?? '{}')).toEqual({
      path: 'verhalen/a.mp3',
      type: 'audio/mpeg',
      voice: 'Te horen: stemacteur. De tekst is wat er gezegd wordt.',
    });
    expect(soundOf('2026-01-01')).toBeNull();
  });
});
