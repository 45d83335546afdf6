import type { OutputFile, Page } from './model/index.ts';

/** What Astro is to print: one group's site, whole or in part. */
export interface Handoff {
  pages: Page[];
  /** What stands beside the pages, such as a download or a style sheet. */
  files: OutputFile[];
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
