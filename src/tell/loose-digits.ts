import { finding, type Finding } from '../findings/index.ts';
import type { Definitions, Place } from '../model/index.ts';
import type { TellContext } from './context.ts';
import { placedTokens } from './markdown.ts';
import { dropMarkers } from './markers.ts';

// What looks like a figure in any language and is none: an address, a date, a year or period, a telephone number, a postcode.
const innocent = [
  /https?:\S+|\S+@\S+/g,
  /\b\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}\b/g,
  /\b(?:19|20)\d{2}(?:\s?[-–/]\s?(?:(?:19|20)?\d{2}|[HK]\d))?\b/g,
  /\+?\d[\d\s()-]{7,}\d/g,
  /\b\d{4}\s?[A-Z]{2}\b/g,
];

/**
 * Digits in a sentence that names a team, another unit, or an indicator, and that are not bound: they may be outdated, or tell
 * what may not be told. Headings, code and the usual innocent digits (years, ages, dates, telephones) are left alone.
 */
export function findLooseDigits(markdown: string, at: Place, { definitions, words }: TellContext): Finding[] {
  if (!/\d/.test(dropMarkers(markdown))) return [];
  const names = namesOf(definitions);
  const fine = [...words.stories.fineDigits, ...innocent];
  const prose = placedTokens(markdown, at).filter(
    ({ token }) => ['paragraph', 'text', 'tablecell'].includes(token.type) && token['tokens'],
  );
  return prose.flatMap(({ token, place }) =>
    sentencesOf(token.raw, place).flatMap(({ text, place: line }) => inSentence(text, { names, fine }, line)),
  );
}

function inSentence(sentence: string, { names, fine }: { names: string[]; fine: RegExp[] }, at: Place): Finding[] {
  const name = names.find((known) => mentions(sentence, known));
  if (name === undefined) return [];
  const left = [...names.map(wordPattern), ...fine].reduce((text, pattern) => text.replace(pattern, ' '), sentence);
  const found = /\d+(?:[.,]\d+)*(?:\s?(?:%|procent\b|percent\b))?/.exec(left);
  return found ? [finding('TV-524', at, { found: found[0], name })] : [];
}

/** Names of units, and what indicators are called: longest first, so that “Team Noord” goes before “Noord”. */
function namesOf({ organisation, indicators }: Definitions): string[] {
  const units = organisation.units.flatMap(({ name, formerNames }) => [name, ...formerNames.map((former) => former.name)]);
  const figures = indicators.flatMap(({ title, aliases }) => [title, ...aliases]);
  return [...units, ...figures].filter((name) => name.length > 2).sort((a, b) => b.length - a.length);
}

function mentions(sentence: string, name: string): boolean {
  return wordPattern(name).test(sentence);
}

function wordPattern(name: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\d])`, 'giu');
}

/** The sentences of a paragraph without their bound numbers and code, each with the line it starts on. */
function sentencesOf(raw: string, at: Place): { text: string; place: Place }[] {
  const clean = dropMarkers(raw)
    .replace(/`[^`]*`/g, '')
    .replace(/\]\([^)]*\)/g, ']');
  let line = at.line ?? 1;
  return clean.split(/(?<=[.!?…][”’"')]*\s)/).map((text) => {
    const lead = /^\s*/.exec(text)?.[0] ?? '';
    const place = { ...at, line: line + lead.split('\n').length - 1 };
    line += text.split('\n').length - 1;
    return { text, place };
  });
}
