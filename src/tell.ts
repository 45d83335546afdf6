import type { Finding } from './findings/index.ts';
import type { Words } from './lang/index.ts';
import type { ChartRequest, StorySource, ToldStory } from './model/index.ts';
import { bindBlocks } from './tell/bind.ts';
import type { TellContext } from './tell/context.ts';
import { isQuoted, storiesFor } from './tell/stories.ts';

export { bindLine, bindText } from './tell/bind.ts';
export { findDeadLinks } from './tell/dead-links.ts';
export { pickVersions } from './tell/versions.ts';
export { fromRoot, type TellContext } from './tell/context.ts';

/** Told text stands under a question (h2) and its own title (h3). */
const storyHeadings = 4;

/**
 * Sixth step: Markdown becomes the stories one edition tells, of blocks of safe prose with their numbers bound and of charts
 * still to be drawn. A number that is unknown, hidden or of another edition is a finding at its line.
 */
export function tell(context: TellContext): { stories: ToldStory[]; requests: ChartRequest[]; findings: Finding[] } {
  const { edition, definitions, words } = context;
  const told = storiesFor(edition, definitions).map((source) => {
    if (source.withdrawn !== null) return goneOf(source, words);
    const [first] = source.links;
    const usual = { indicator: first?.indicator ?? null, unit: first?.unit ?? null, period: first?.period ?? null };
    const at = { ...source.at, line: source.bodyLine };
    const { blocks, requests, findings } = bindBlocks(source.body, { at, context, headings: storyHeadings, usual });
    const told = words.stories.byline(source.voice, source);
    const byline = source.composite ? `${told}, ${words.stories.composite}` : told;
    return { story: { source, byline, quoted: isQuoted(source), blocks }, requests, findings };
  });
  return {
    stories: told.map(({ story }) => story),
    requests: told.flatMap(({ requests }) => requests),
    findings: told.flatMap(({ findings }) => findings),
  };
}

/** Of a withdrawn story its place is left, with the one sentence that it is gone. */
function goneOf(source: StorySource, words: Words) {
  const stub = { ...source, title: words.stories.gone, voice: '', body: '' };
  return { story: { source: stub, byline: '', quoted: false, blocks: [] }, requests: [], findings: [] };
}
