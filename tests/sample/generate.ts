import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sampleFiles } from './files.ts';

// `node tests/sample/generate.ts` rewrites the data files of the sample organisation; a test asserts that the committed
// files equal what this writes.
const folder = fileURLToPath(new URL('../../data/', import.meta.url));
for (const [name, bytes] of sampleFiles()) {
  writeFileSync(`${folder}${name}`, bytes);
  process.stdout.write(`${name}: ${bytes.length} bytes\n`);
}
