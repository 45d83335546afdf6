import type { Page } from './model/index.ts';

interface Handoff {
  pages: Page[];
  /** Is told of every page that is being printed. */
  printing(): void;
}

// Astro bundles the routes, so a module variable here and the one they see are two; only the process is shared.
const place = Symbol.for('tellen-en-vertellen.handoff');
const shared = globalThis as { [place]?: Handoff };
const nothing: Handoff = { pages: [], printing: () => {} };

/** Lays the pages Astro is to print ready for its route, which asks for them with `handedOff`. */
export function handOff(pages: Page[], printing: () => void = nothing.printing): void {
  shared[place] = { pages, printing };
}

/** The pages laid ready last; none when nobody laid any. */
export function handedOff(): Handoff {
  return shared[place] ?? nothing;
}
