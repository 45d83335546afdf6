import { commit } from '../src/release/commit.ts';
import { ownDisk, type Disk } from '../src/release/disk.ts';
import { parseLedger } from '../src/ledger/parse.ts';
import { readFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NewLine, ReleaseName } from '../src/model/index.ts';

// Publishes in a process of its own, on a disk that kills it: before, after or in the middle of its n-th step.

const [root = '', plan = 'first', stopAt = '0', how = 'before'] = process.argv.slice(2);
let step = 0;

const die = () => process.kill(process.pid, 'SIGKILL');

/** What is done to the disk, counted; the process dies where it was told to. */
function counted<A extends unknown[]>(work: (...given: A) => Promise<void>, half: (...given: A) => void = die) {
  return async (...given: A) => {
    step += 1;
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
  write: counted(ownDisk.write, (path, content) => {
    if (existsSync(join(path, '..'))) writeFileSync(path, content.slice(0, Math.floor(content.length / 2)));
  }),
  rename: counted(ownDisk.rename),
  remove: counted(ownDisk.remove),
  link: counted(ownDisk.link),
};

const ledgerFile = join(root, 'data/gepubliceerd.jsonl');
const { ledger } = parseLedger(existsSync(ledgerFile) ? readFileSync(ledgerFile, 'utf8') : null);
const text = (content: string) => new TextEncoder().encode(content);
const release = (version: number, story: string) => ({
  folder: `verslag-v${version}`,
  edition: 'verslag',
  version,
  visibility: 'openbaar',
  date: '2026-03-12',
  dataFiles: [],
  content: new Map([
    ['cijfers.jsonl', text(`{"versie":${version}}\n`)],
    ['site/openbaar/index.html', text(`<p>${story}</p>`)],
    ['teksten/content/verhalen/2025/dank.md', text(story)],
  ]),
});
const common = (version: number) => ({ edition: 'verslag', version, visibility: 'openbaar', date: '2026-03-12' });
const publication =
  (version: number) =>
  (names: ReleaseName[]): NewLine[] => [
    {
      ...common(version),
      kind: 'edition',
      format: 1,
      title: 'Verslag',
      changes: [],
      corrections: [],
      categories: {},
      measures: {},
      definitions: {},
    },
    ...Array.from({ length: 50 }, (_, n): NewLine => ({
      ...common(version),
      kind: 'number',
      key: `uitval@aaaaaaaa/noord/${1970 + n}//#n`,
      form: { kind: 'exact' },
      value: n,
    })),
    ...names.map((name): NewLine => ({ ...common(version), kind: 'release', release: name })),
  ];

const plans = {
  first: () => commit(root, { ledger, releases: [release(1, 'een verhaal')], lines: publication(1) }, disk),
  second: () => commit(root, { ledger, releases: [release(2, 'een beter verhaal')], lines: publication(2) }, disk),
  withdraw: () =>
    commit(
      root,
      {
        ledger,
        releases: [release(1, ''), release(2, '')],
        lines: (names) => [{ ...common(0), edition: '', visibility: '', kind: 'withdrawn', story: 'dank', releases: names }],
      },
      disk,
    ),
};
await plans[plan as keyof typeof plans]();
process.stdout.write(String(step));
