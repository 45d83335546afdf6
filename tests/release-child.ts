import { ownDisk, type Disk } from '../src/release/disk.ts';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { carryOut, plans } from './release-plans.ts';

// Publishes in a process of its own, on a disk that kills it: before, after or in the middle of its n-th step.

const [root = '', plan = 'first', stopAt = '0', how = 'before'] = process.argv.slice(2);
let step = 0;
const done: string[] = [];

const die = () => process.kill(process.pid, 'SIGKILL');

/** What is done to the disk, counted; the process dies where it was told to. */
function counted<A extends unknown[]>(name: string, work: (...given: A) => Promise<void>, half: (...given: A) => void = die) {
  return async (...given: A) => {
    step += 1;
    done.push(name);
    if (step === Number(stopAt) && how === 'before') die();
    if (step === Number(stopAt) && how === 'half') {
      half(...given);
      die();
    }
    await work(...given);
    if (step === Number(stopAt) && how === 'after') die();
  };
}

const disk: Disk = {
  write: counted('write', ownDisk.write, (path, content) => {
    if (existsSync(join(path, '..'))) writeFileSync(path, content.slice(0, Math.floor(content.length / 2)));
  }),
  rename: counted('rename', ownDisk.rename),
  remove: counted('remove', ownDisk.remove),
  link: counted('link', ownDisk.link),
};

await carryOut(root, plans.find((known) => known === plan) ?? 'first', disk);
process.stdout.write(done.join());
