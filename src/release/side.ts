import { join } from 'node:path';
import type { Finding } from '../findings/index.ts';
import { asOfVersion } from '../ledger/published.ts';
import type { Definitions, Edition, Ledger, PublishableSet, StorySource } from '../model/index.ts';
import { recall } from '../site.ts';
import { storiesFor } from '../tell/stories.ts';
import { textsFolder } from './content.ts';
import type { KeptRelease } from './kept.ts';
import { readManifest, sha256, type Manifest } from './manifest.ts';
import { hasPaper } from './print.ts';
import { prepare, printReady, type Wish } from './publish-edition.ts';

/** One of two things that are compared: a kept release of an edition, or the edition as it would be published today. */
export interface Side {
  /** `null` for today. */
  version: number | null;
  /** ISO. */
  date: string;
  edition: Edition;
  definitions: Definitions;
  /** What it shows, guarded: nothing else is known of it. */
  set: PublishableSet;
  /** The stories it tells. */
  stories: StorySource[];
  /** Its texts by path in the organisation's folder. */
  texts: Map<string, string>;
  /** SHA-256 of each file of its site, by path. */
  pages: Map<string, string>;
}

/** A kept release, from its manifest, its own texts and the published numbers; `null` when it cannot be read. */
export async function sideOf(root: string, { folder, version, date }: KeptRelease, ledger: Ledger): Promise<Side | null> {
  const place = join(root, 'releases', folder);
  const read = await readManifest(place);
  if (!read) return null;
  const { manifest } = read;
  const id = manifest.edition;
  const clock = { at: date, today: null };
  const known = { editions: [id], dataFiles: manifest.dataFiles, ledger: asOfVersion(ledger, id, version), clock };
  const { definitions, sets, admitted, folder: texts } = await recall(join(place, textsFolder), known);
  const [edition, set] = [definitions?.editions[0], sets.get(id)];
  if (!definitions || !edition || !set || !admitted) return null;
  const own = admitted.definitionsFor(edition);
  const pages = new Map(Object.entries(manifest.files).filter(([path]) => path.startsWith('site/')));
  return { version, date, edition, definitions: own, set, stories: storiesFor(edition, own), texts: textsIn(texts), pages };
}

/** The edition as it would be published on a day; without a side when something stops that. */
export async function sideNow(
  root: string,
  { like, ...wish }: Wish & { like: Pick<Manifest, 'files'> | null },
): Promise<{ side: Side | null; definitions: Definitions | null; findings: Finding[] }> {
  const { definitions, findings, ready } = await prepare(root, wish);
  if (!definitions || !ready) return { side: null, definitions, findings };
  const offersPaper = like !== null && hasPaper(like);
  const printed = await printReady(root, ready, { definitions, printer: null, offersPaper });
  const { edition, set, admitted, compiled } = ready;
  const own = admitted.definitionsFor(edition);
  const pages = new Map([...printed.site].map(([path, bytes]) => [path, sha256(bytes)]));
  const told = { definitions: own, set, stories: storiesFor(edition, own), texts: textsIn(compiled.folder), pages };
  return { side: { version: null, date: wish.date, edition, ...told }, definitions, findings };
}

function textsIn({ texts }: { texts: readonly { path: string; text: string }[] }): Map<string, string> {
  return new Map(texts.map(({ path, text }) => [path, text]));
}
