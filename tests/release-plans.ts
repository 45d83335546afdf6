import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseLedger } from '../src/ledger/parse.ts';
import type { NewLine, ReleaseName } from '../src/model/index.ts';
import { commit } from '../src/release/commit.ts';
import type { Disk } from '../src/release/disk.ts';

// What is published, in a process that dies and in one that does not.

export const plans = ['first', 'second', 'withdraw'] as const;
export type Plan = (typeof plans)[number];

/** Publishes, or withdraws, in a folder. */
export async function carryOut(root: string, plan: Plan, disk: Disk): Promise<void> {
  const ledgerFile = join(root, 'data/gepubliceerd.jsonl');
  const { ledger } = parseLedger(existsSync(ledgerFile) ? readFileSync(ledgerFile, 'utf8') : null);
  if (plan === 'first') await commit(root, { ledger, releases: [release(1, 'een verhaal')], lines: publication(1) }, disk);
  else if (plan === 'second')
    await commit(root, { ledger, releases: [release(2, 'een beter verhaal')], lines: publication(2) }, disk);
  else
    await commit(
      root,
      {
        ledger,
        releases: [release(1, ''), release(2, '')],
        lines: (names) => [{ ...common(0), edition: '', visibility: '', kind: 'withdrawn', story: 'dank', releases: names }],
      },
      disk,
    );
}

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
