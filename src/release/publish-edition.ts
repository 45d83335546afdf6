import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Printer } from '../chromium.ts';
import type { Admitted } from '../consent.ts';
import { finding, type Finding } from '../findings/index.ts';
import { createFormatter } from '../format.ts';
import { wordsOf } from '../lang/index.ts';
import { linesOf, unreadable } from '../ledger/record.ts';
import type { Definitions, Edition, LedgerCorrection, NewLine, PublishableSet } from '../model/index.ts';
import { parseKey, speechOf } from '../model/index.ts';
import { nearest } from '../nearest.ts';
import { examine } from '../publish.ts';
import { hasErrors } from '../report.ts';
import { definitionSentence } from '../sentence.ts';
import { recall, type Compiled } from '../site.ts';
import { commit } from './commit.ts';
import { changedTexts, contentOf } from './content.ts';
import { ownDisk, type Disk } from './disk.ts';
import { readManifest, sha256, type Manifest } from './manifest.ts';
import { hasPaper, ownPages, printEdition } from './print.ts';

/** What somebody wants published. */
export interface Wish {
  edition: string;
  /** The day it is published, ISO. */
  date: string;
  /** The day of the computer, ISO: who names an earlier day does not go back to consents that held then. `null` for none. */
  today: string | null;
  disk?: Disk;
  /** What prints its paper; a release has none without. */
  printer?: Printer | null;
}

/** An edition that may be published, with everything its release is made of; or why not. */
export interface Prepared {
  definitions: Definitions | null;
  findings: Finding[];
  ready: Ready | null;
}

export interface Ready {
  edition: Edition;
  set: PublishableSet;
  compiled: Pick<Compiled, 'ledger' | 'past' | 'folder'>;
  admitted: Admitted;
  corrections: LedgerCorrection[];
  /** `blockText` of every block they mend. */
  mended: Set<string>;
  /** Whether rows were counted: a published edition can be printed again without. */
  isCounted: boolean;
}

/** Compiles a folder and says whether an edition may be published. Writes nothing. */
export async function prepare(root: string, wish: Wish): Promise<Prepared> {
  const { edition: id } = wish;
  const { compiled, isCounted } = await compileFor(root, wish);
  const { definitions, findings } = compiled;
  if (!definitions) return { definitions, findings, ready: null };
  const edition = definitions.editions.find((one) => one.id === id);
  // A slip in its name is all there is to say; when its file cannot be read, that was said.
  if (!edition)
    return { definitions, findings: isWritten(id, compiled.folder) ? findings : [unknownEdition(id, definitions)], ready: null };
  const all = [...findings, ...refusalsFor(edition)];
  const set = compiled.sets.get(id);
  if (!set || !compiled.admitted || hasErrors(all)) return { definitions, findings: all, ready: null };
  const settled = compiled.settled.get(id) ?? [];
  const corrections = settled.map(({ blocks: _, ...said }) => said);
  const mended = new Set(settled.flatMap(({ blocks }) => [...blocks]));
  return {
    definitions,
    findings: all,
    ready: { edition, set, compiled, admitted: compiled.admitted, corrections, mended, isCounted },
  };
}

/** Counts, or when the rows of a published edition are gone, reads what was published. */
async function compileFor(root: string, { edition, date, today }: Wish): Promise<{ compiled: Compiled; isCounted: boolean }> {
  const newest = await readManifest(join(root, 'releases', `huidig-${edition}`));
  const gone = newest?.manifest.dataFiles.some((path) => !existsSync(join(root, path))) ?? false;
  const clock = { at: date, today };
  if (!gone) return { compiled: await examine(root, clock, { insiders: true }), isCounted: true };
  const dataFiles = newest?.manifest.dataFiles ?? [];
  return { compiled: await recall(root, { editions: [edition], dataFiles, clock }), isCounted: false };
}

function isWritten(edition: string, { texts }: Compiled['folder']): boolean {
  return texts.some(({ path }) => path === `content/edities/${edition}.md`);
}

function unknownEdition(edition: string, { editions }: Definitions): Finding {
  const possible = nearest(
    edition,
    editions.map(({ id }) => id),
  );
  return finding('TV-720', { file: 'content/edities', line: null }, { edition, possible });
}

function refusalsFor({ id, state, at }: Edition): Finding[] {
  return state === 'released' ? [] : [finding('TV-721', at, { edition: id, state })];
}

/** Why there is nothing to publish: no text changed, and other numbers are refused. */
function refusalOf({ edition: { id, at }, compiled: { past }, mended }: Ready, { version, date }: Manifest): Finding {
  const own = past?.editions.get(id)?.states;
  const other = (past?.differences ?? []).filter(({ text }) => own?.has(text) && !mended.has(text));
  const figures = other
    .filter(({ block }) => block.series === null)
    .map(({ block: { indicator, unit, period } }) => ({ indicator, unit, period }));
  return other.length > 0
    ? finding('TV-722', at, { edition: id, date, figures })
    : finding('TV-723', at, { edition: id, version, date });
}

/** What is only known when the paper is printed. */
const ofPaper: string[] = ['TV-602', 'TV-568'];

/** What came of publishing. */
export interface PublishedRelease {
  definitions: Definitions | null;
  findings: Finding[];
  release: { folder: string; version: number } | null;
}

/**
 * Publishes an edition: a release folder with its pages, its guarded figures and its texts, and a line in the ledger for every
 * number. Published again, only texts may differ, and what its corrections allow; then it becomes a next version.
 */
export async function publishEdition(root: string, wish: Wish): Promise<PublishedRelease> {
  const { definitions, findings, ready } = await prepare(root, wish);
  if (!definitions || !ready) return { definitions, findings, release: null };
  const strange = unreadable(ready.set, parseKey);
  if (strange.length > 0) throw new Error(`unreadable key: ${strange[0]}`);
  const before = await readManifest(join(root, 'releases', `huidig-${wish.edition}`));
  const first = await printReady(root, ready, {
    definitions,
    printer: null,
    offersPaper: before !== null && hasPaper(before.manifest),
  });
  const stops = [...findings, ...first.findings];
  if (hasErrors(stops)) return { definitions, findings: stops, release: null };
  const changes = before ? changedTexts(ready.compiled.folder, before.manifest.files, sha256) : [];
  if (before && isUnchanged(first.site, before.manifest, ready))
    return { definitions, findings: [...stops, refusalOf(ready, before.manifest)], release: null };
  // The newest there ever was, also when somebody went back to one before it.
  const version = (ready.edition.history?.at(-1)?.version ?? 0) + 1;
  const { printer = null } = wish;
  const final = before ? withVersion(ready, { version, date: wish.date, changes }) : ready;
  const printed = before || printer ? await printReady(root, final, { definitions, printer }) : first;
  if (hasErrors(printed.findings)) return { definitions, findings: [...findings, ...printed.findings], release: null };
  const { site } = printed;
  const folder = `${wish.edition}-v${version}`;
  await commitEdition(root, { wish, ready, definitions, site, folder, version, changes });
  return {
    definitions,
    findings: [...stops, ...printed.findings.filter(({ code }) => ofPaper.includes(code))],
    release: { folder, version },
  };
}

/** The pages of an edition that is ready to be published, as files. */
export async function printReady(
  root: string,
  { edition, set, admitted, isCounted }: Ready,
  { definitions, ...paper }: { definitions: Definitions; printer: Printer | null; offersPaper?: boolean },
) {
  const editions = definitions.editions.map((one) => (one.id === edition.id ? edition : one));
  return printEdition(root, {
    root,
    definitions: { ...definitions, editions },
    edition: edition.id,
    set,
    admitted,
    rowsIn: isCounted ? root : null,
    ...paper,
  });
}

function isUnchanged(
  site: Map<string, Uint8Array>,
  { files, edition, date }: Manifest,
  { edition: now, corrections }: Ready,
): boolean {
  if (corrections.length > 0) return false;
  const where = { edition, group: now.visibility, year: now.date.slice(0, 4) };
  const [old, fresh] = [ownPages(Object.keys(files), where), ownPages(site.keys(), where)];
  return date !== '' && old.join() === fresh.join() && fresh.every((path) => sha256(site.get(path) ?? '') === files[path]);
}

function withVersion(ready: Ready, version: { version: number; date: string; changes: string[] }): Ready {
  return { ...ready, edition: { ...ready.edition, history: [...(ready.edition.history ?? []), version] } };
}

interface Committing {
  wish: Wish;
  ready: Ready;
  definitions: Definitions;
  site: Map<string, Uint8Array>;
  folder: string;
  version: number;
  changes: string[];
}

async function commitEdition(
  root: string,
  { wish, ready, definitions, site, folder, version, changes }: Committing,
): Promise<void> {
  const { edition, set, compiled, corrections } = ready;
  const { locale, firstMonth } = definitions.organisation;
  const words = wordsOf(speechOf(definitions.organisation));
  const format = createFormatter(locale, words, firstMonth);
  const lines = linesOf(compiled.ledger, {
    edition,
    set,
    indicators: definitions.indicators,
    sentenceOf: (indicator) => definitionSentence(indicator, { sources: definitions.sources, words, format }),
    date: wish.date,
    changes,
    corrections,
    firstMonth,
  });
  const common = { edition: edition.id, version, visibility: edition.visibility, date: wish.date };
  const dataFiles = compiled.folder.dataFiles.filter((path) => !path.endsWith('.jsonl'));
  const versions = {
    definitions: Object.fromEntries(set.versions),
    exports: Object.fromEntries(definitions.sources.map(({ id, referenceDate }) => [id, referenceDate])),
  };
  const release = { ...common, ...versions, folder, dataFiles, content: await contentOf(compiled.folder, { site, set }) };
  const close = (names: { folder: string; edition: string; hash: string }[]): NewLine[] =>
    names.map((name) => ({ ...common, kind: 'release', release: name }));
  await commit(
    root,
    { ledger: compiled.ledger, releases: [release], lines: (names) => [...lines, ...close(names)] },
    wish.disk ?? ownDisk,
  );
}
