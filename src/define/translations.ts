import { finding, type Finding } from '../findings/index.ts';
import type { StorySource } from '../model/index.ts';

/**
 * A translation is the same story in another language: of whom it is, beside which figures, by whose consent and whether it was
 * withdrawn it has from the story it translates, unless it says so itself. Nobody withdraws a story in one language only by accident.
 */
export function completeTranslations(stories: readonly StorySource[]): { stories: StorySource[]; findings: Finding[] } {
  const byId = new Map(stories.map((story) => [story.id, story]));
  const made = stories.map((story) => completed(story, byId.get(story.translates ?? '')));
  return { stories: made.map(({ story }) => story), findings: made.flatMap(({ findings }) => findings) };
}

function completed(story: StorySource, of: StorySource | undefined): { story: StorySource; findings: Finding[] } {
  if (!of || story.translates === null) return { story, findings: [] };
  if (of.translates || of.id === story.id)
    return { story: { ...story, translates: null }, findings: [finding('TV-844', story.at, { story: story.id, of: of.id })] };
  const withdrawn = story.withdrawn ?? of.withdrawn;
  const isLeft = story.withdrawn === null && withdrawn !== null && story.body.trim() !== '';
  const full: StorySource = {
    ...story,
    sign: story.sign ?? of.sign,
    voice: story.voice || of.voice,
    toldTo: story.toldTo ?? of.toldTo,
    moment: story.moment ?? of.moment,
    origin: story.origin ?? of.origin ?? null,
    links: story.links.length > 0 ? story.links : of.links,
    follows: story.follows ?? of.follows,
    consent: story.consent ?? of.consent,
    personal: story.personal || of.personal,
    composite: story.composite || of.composite,
    traits: { ...of.traits, ...story.traits },
    withdrawn,
    body: withdrawn === null ? story.body : '',
  };
  return {
    story: full,
    findings: [
      ...(story.language ? [] : [finding('TV-843', story.at, { story: story.id })]),
      ...(isLeft ? [finding('TV-788', story.at, { story: story.id })] : []),
    ],
  };
}
