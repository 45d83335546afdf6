import type { Page } from './model/index.ts';

/** A file that stands beside the pages, such as a download or a style sheet. `path` is relative to the group's root. */
export interface PlainFile {
  path: string;
  content: string;
}

/** What Astro is to print: one group's site, whole or in part. */
export interface Handoff {
  pages: Page[];
  files: PlainFile[];
}

// Astro bundles the routes, so a module variable here and the one they see are two; only the process is shared.
const place = Symbol.for('tellen-en-vertellen.handoff');
const shared = globalThis as { [place]?: Handoff };

/** Lays a site ready for the routes, which ask for it with `handedOff`. */
export function handOff(handoff: Handoff): void {
  shared[place] = handoff;
}

/** The site laid ready last; nothing when nobody laid one. */
export function handedOff(): Handoff {
  return shared[place] ?? { pages: [], files: [] };
}
