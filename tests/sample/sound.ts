import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const perSecond = 8000;
/** The tune of the sample: tones in hertz, and how long each lasts in seconds. */
const tune: [tone: number, seconds: number][] = [
  [262, 0.4],
  [330, 0.4],
  [392, 0.4],
  [523, 0.8],
  [392, 0.4],
  [523, 1],
];

/** A WAV of eight bits and one voice: each tone fades as a struck string does. */
export function sampleSound(): Buffer {
  const waves = tune.flatMap(([tone, seconds]) =>
    Array.from({ length: Math.round(seconds * perSecond) }, (_, at) => {
      const time = at / perSecond;
      return Math.round(128 + 70 * Math.sin(2 * Math.PI * tone * time) * Math.exp(-3 * time) * Math.min(1, time * 100));
    }),
  );
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + waves.length, 4);
  head.write('WAVEfmt ', 8);
  [16, 0x00010001, perSecond, perSecond, 0x00080001].forEach((value, index) => head.writeUInt32LE(value, 16 + 4 * index));
  head.write('data', 36);
  head.writeUInt32LE(waves.length, 40);
  return Buffer.concat([head, Uint8Array.from(waves)]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('../../public/verhalen/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}deuntje.wav`, sampleSound());
}
