import type { Page } from './model/index.ts';

// Astro bundles the routes, so a module variable here and the one they see are two; only the process is shared.
const place = Symbol.for('tellen-en-vertellen.handoff');
const shared = globalThis as { [place]?: Page[] };

/** Lays the pages Astro is to print ready for its route, which asks for them with `handedOff`. */
export function handOff(pages: Page[]): void {
  shared[place] = pages;
}

/** The pages laid ready last; none when nobody laid any. */
export function handedOff(): Page[] {
  return shared[place] ?? [];
}
