import type { Words } from '../lang/index.ts';
import { isLong, noText, type Entry, type Fact, type SafeHtml, type Section, type Unit } from '../model/index.ts';
import type { EditionContext } from './context.ts';
import type { SpreadSection } from './spread.ts';
import { firstSentences } from './stories.ts';

/** The cover of a report: what it is called, whose it is, its three key figures with a voice, and what is inside. */
export function coverOf({ edition, prose, words }: EditionContext, unit: Unit, inside: Section[]): Section {
  const spreads = inside.filter((section): section is SpreadSection => section.kind === 'spread');
  return {
    kind: 'cover',
    title: edition.title,
    lead: unit.about === null ? noText : prose(unit.about, unit.at, 2),
    facts: [...spreads.filter(hasVoice), ...spreads.filter((one) => !hasVoice(one))]
      .flatMap((one) => keyFact(one, words))
      .slice(0, 3),
    contents: contentsOf(inside),
  };
}

/** Whether somebody speaks for herself in a spread. */
function hasVoice({ spread }: SpreadSection): boolean {
  return spread.told.some(({ quoted }) => quoted);
}

/** A key figure with its voice, from a spread that has both. */
function keyFact({ spread }: SpreadSection, { pages }: Words): Fact[] {
  const story = spread.told.find(({ quoted }) => quoted) ?? spread.told.find(({ gone }) => !gone);
  if (spread.counted.state !== 'shown' || !spread.counted.key || !story) return [];
  const { headline, under, range } = spread.counted.key;
  return [
    {
      value: headline,
      label: range ? pages.inPeriod(under, range) : under,
      voice: { text: firstSentences(story), byline: story.byline, quoted: story.quoted },
    },
  ];
}

/** What is inside, in order: chapters, each with its questions, and what stands by itself. */
export function contentsOf(inside: Section[]): Entry[] {
  const entries: Entry[] = [];
  for (const section of inside) {
    const chapter = entries.at(-1);
    if (section.kind === 'spread' && section.level > 2 && chapter)
      (chapter.questions ??= []).push({ text: section.spread.question, anchor: section.spread.id });
    else entries.push(...entry(section));
  }
  return entries;
}

/** The contents under their title; of a page that has none of its own when it is too long to see through by scrolling. */
export function withContents(sections: Section[], contentsTitle: string): Section[] {
  const [cover, ...inside] = sections;
  if (cover?.kind !== 'cover' || (cover.contents.length === 0 && !isLong(sections))) return sections;
  const contents = cover.contents.length > 0 ? cover.contents : contentsOf(inside);
  return [{ ...cover, contents, contentsTitle }, ...inside];
}

function entry(section: Section): Entry[] {
  if (section.kind === 'spread') return section.level === 2 ? [{ text: section.spread.question, anchor: section.spread.id }] : [];
  if (
    section.kind === 'cover' ||
    section.kind === 'figure' ||
    section.kind === 'growth' ||
    section.kind === 'guide' ||
    section.title === null
  )
    return [];
  const answer = section.kind === 'chapter' && section.text !== null ? { answer: section.text } : {};
  return [{ text: section.title, anchor: section.id, ...answer }];
}

/** The opening words of an edition; nothing when its author wrote none. */
export function leadOf({ edition, prose }: EditionContext): SafeHtml {
  return edition.body.trim() === '' ? noText : prose(edition.body, { ...edition.at, line: edition.bodyLine }, 2);
}
