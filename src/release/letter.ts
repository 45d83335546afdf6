import type { Formatter } from '../format.ts';
import type { Words } from '../lang/index.ts';
import type { Finding, FindingCode } from '../findings/index.ts';
import { everythingPublished } from '../ledger/published.ts';
import {
  parseBlock,
  type BlockKey,
  type Definitions,
  type Indicator,
  type LedgerCorrection,
  type PublishedNumber,
  type StorySource,
} from '../model/index.ts';
import { sentenceOf } from '../report.ts';
import { definitionSentence } from '../sentence.ts';
import { storiesFor } from '../tell/stories.ts';
import type { Ready } from './publish-edition.ts';

export interface LetterOptions {
  definitions: Definitions;
  words: Words;
  format: Formatter;
  /** Day of publication, ISO. */
  date: string;
  /** What the build said: of these, what who signs must know. */
  findings?: readonly Finding[];
}

/** Most places that are named of one indicator: a letter is read. */
const mostPlaces = 12;

/** The release letter: what will stand for ever, what is not shown, who consented, what is defined otherwise, and who signs. */
export function letterText(ready: Ready, options: LetterOptions): string {
  const { words, format, definitions, date } = options;
  const say = words.release;
  const group = definitions.organisation.groups.find(({ id }) => id === ready.edition.visibility);
  const parts: [title: string, lines: string[]][] = [
    [say.new, newFigures(ready, options)],
    [say.hidden, hiddenFigures(ready, options)],
    [say.remarks, remarks(ready, options)],
    [say.consents, consents(ready, options)],
    [say.definitions, definitionLines(ready, options)],
    ...(ready.corrections.length > 0
      ? [[say.corrections, ready.corrections.map((one) => sayCorrection(one, options))] as [string, string[]]]
      : []),
    [say.signature, say.signatories.map((who) => `\n${say.signatureLine(who)}`)],
  ];
  const intro = say.intro(
    ready.edition.title,
    group?.public ? say.everyone : (group?.name ?? ready.edition.visibility),
    format.date(date),
  );
  return [
    `${say.title}\n\n${intro}`,
    ...parts.map(([title, lines]) => `${title}\n${lines.map((line) => `  ${line}`).join('\n')}`),
  ].join('\n\n');
}

function newFigures({ set, compiled }: Ready, { definitions, words }: LetterOptions): string[] {
  const { numbers } = everythingPublished(compiled.ledger);
  const fresh = [...set.numbers].filter(([key]) => !numbers.has(key)).map(([, number]) => number);
  const kept = set.numbers.size - fresh.length;
  const byIndicator = Map.groupBy(fresh, ({ key }) => key.indicator);
  const rows = [...byIndicator].map(([id, own]) =>
    words.release.newRow(titleOf(id, definitions), own.filter(isShown).length, own.length),
  );
  return [...(rows.length > 0 ? rows : [words.release.noneNew]), ...(kept > 0 ? [words.release.kept(kept)] : [])];
}

const isShown = ({ form }: PublishedNumber): boolean => form.kind === 'exact' || form.kind === 'rounded' || form.kind === 'band';

/** Which blocks, never why each of them: small and partner alike. */
function hiddenFigures({ set }: Ready, { definitions, words, format }: LetterOptions): string[] {
  const say = words.release;
  const hidden = [...set.states].flatMap(([text, state]) => (state === 'hidden' ? (parseBlock(text) ?? []) : []));
  const whole = hidden.filter(({ series }) => series === null);
  const place = (key: BlockKey) => `${unitOf(key.unit, definitions)} (${format.period(key.period)})`;
  const rows = [...Map.groupBy(whole, ({ indicator }) => indicator)].map(([id, keys]) => {
    const named = keys.slice(0, mostPlaces).map(place);
    const rest = keys.length - named.length;
    return say.hiddenRow(titleOf(id, definitions), [...named, ...(rest > 0 ? [say.andMore(rest)] : [])].join(', '));
  });
  return rows.length === 0 ? [say.nothingHidden] : [say.hiddenWhy, ...rows];
}

/** What earlier editions cost this one or tell already, what is counted otherwise now, and what insiders could find out. */
const toldInLetter: readonly FindingCode[] = ['TV-453', 'TV-454', 'TV-457', 'TV-709', 'TV-710', 'TV-711', 'TV-712'];

function remarks({ edition }: Ready, { findings = [], words }: LetterOptions): string[] {
  const own = findings.filter(({ code }) => toldInLetter.includes(code)).flatMap((found) => ofEdition(found, edition.id));
  const said = own.map((found) => sentenceOf(found, { words, showValues: true }));
  return said.length === 0 ? [words.release.noRemarks] : [...new Set(said)];
}

/** A finding as far as it is about one edition: what a total costs in another is said in the letter of that one. */
function ofEdition(found: Finding, edition: string): Finding[] {
  if (found.code === 'TV-712') return found.params.edition === edition ? [found] : [];
  if (found.code !== 'TV-457') return [found];
  const editions = found.params.editions.filter((one) => one.edition === edition);
  return [{ ...found, params: { ...found.params, editions } }];
}

function consents({ edition, admitted }: Ready, { words, format }: LetterOptions): string[] {
  const stories = storiesFor(edition, admitted.definitionsFor(edition)).filter(({ withdrawn }) => withdrawn === null);
  const row = ({ title, voice, consent }: StorySource) =>
    consent
      ? words.release.consentRow(title, {
          by: format.list(consent.by),
          given: format.date(consent.given),
          expires: format.date(consent.expires),
          channels: format.list(consent.channels),
        })
      : words.release.noConsent(title, voice);
  return stories.length === 0 ? [words.release.noStories] : stories.map(row);
}

function definitionLines({ set, compiled }: Ready, options: LetterOptions): string[] {
  const { definitions, words } = options;
  const known = new Set(
    compiled.ledger.lines.flatMap((line) => (line.kind === 'definition' ? [`${line.indicator}@${line.definition}`] : [])),
  );
  const fresh = definitions.indicators.filter(({ id }) => set.versions.has(id) && !known.has(`${id}@${set.versions.get(id)}`));
  const row = (indicator: Indicator) => {
    const sentence = definitionSentence(indicator, { ...options, sources: definitions.sources });
    return indicator.replaces === null
      ? words.release.newDefinition(indicator.title, sentence)
      : words.release.changedDefinition(indicator.title, titleOf(indicator.replaces, definitions), sentence);
  };
  return fresh.length === 0 ? [words.release.sameDefinitions] : fresh.map(row);
}

function sayCorrection(correction: LedgerCorrection, { definitions, words, format }: LetterOptions): string {
  const { kind, indicator, unit, period, reason, replaced } = correction;
  const figure = `${titleOf(indicator, definitions)}, ${unitOf(unit, definitions)}, ${format.period(period)}`;
  const said = words.release.correction(words.release.correctionKinds[kind], figure, reason);
  return replaced ? said : `${said} ${words.release.struck}`;
}

const titleOf = (id: string, { indicators }: Definitions): string =>
  indicators.find((indicator) => indicator.id === id)?.title ?? id;

const unitOf = (id: string, { organisation }: Definitions): string =>
  organisation.units.find((unit) => unit.id === id)?.name ?? id;
