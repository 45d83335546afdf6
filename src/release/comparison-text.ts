import type { Words } from '../lang/index.ts';
import type { Comparing, Comparison, Fate, Sides } from './compare.ts';
import type { FigureChange } from './compare-figures.ts';
import type { Side } from './side.ts';

/** Most lines of one kind: who reads it wants to know what, not all. */
const most = 12;

/** A comparison as it is printed: a heading per kind of change, and under it a line each. */
export function comparisonText({ from, to }: Sides, comparison: Comparison, { words, format }: Comparing): string {
  const say = words.compared;
  const name = ({ version, date }: Side) =>
    version === null ? say.now(format.date(date)) : say.version(version, format.date(date));
  const parts: [title: string, lines: string[]][] = [
    [say.figures, figureLines(comparison.figures, words)],
    [say.definitions, comparison.definitions.map((one) => definitionLine(one, words))],
    [say.stories, comparison.stories.map((one) => storyLine(one, words))],
    [
      say.texts,
      fewest(
        comparison.texts.map((one) => textLine(one, { words, format })),
        words,
      ),
    ],
    [say.pages, pageLines(comparison.pages, words)],
  ];
  const told = parts.filter(([, lines]) => lines.length > 0);
  const [was, is] = [groupOf(from, words), groupOf(to, words)];
  return [
    say.title(to.edition.title, name(from), name(to)),
    ...(from.edition.visibility === to.edition.visibility ? [] : [say.otherGroup(was, is)]),
    ...(told.length === 0
      ? [say.nothing]
      : told.map(([title, lines]) => [title, ...lines.map((line) => `  ${line}`)].join('\n'))),
  ].join('\n\n');
}

function groupOf({ edition, definitions }: Side, { release }: Words): string {
  const group = definitions.organisation.groups.find(({ id }) => id === edition.visibility);
  return group?.public ? release.everyone : (group?.name ?? edition.visibility);
}

function figureLines(changes: readonly FigureChange[], words: Words): string[] {
  return [...Map.groupBy(changes, ({ indicator }) => indicator).values()].flatMap((own) => {
    const whole = own.filter(({ isDetail }) => !isDetail).map((one) => `  ${figureLine(one, words)}`);
    const details = own.length - whole.length;
    return [own[0]?.title ?? '', ...fewest(whole, words), ...(details > 0 ? [`  ${words.compared.details(details)}`] : [])];
  });
}

function figureLine({ fate, unit, period, was, now }: FigureChange, { compared: say }: Words): string {
  const place = say.place(unit, period);
  if (fate === 'new') return say.fresh(place, now);
  if (fate === 'gone') return say.gone(place);
  if (fate === 'struck') return say.struck(place, was);
  if (was === null || now === null) return say.changedUntold(place);
  return was === now ? say.changedWithin(place, now) : say.changed(place, was, now);
}

function definitionLine({ fate, title, was, now }: Comparison['definitions'][number], { compared: say }: Words): string {
  if (fate === 'new') return say.newDefinition(title, now ?? '');
  return fate === 'gone' ? say.goneDefinition(title) : say.changedDefinition(title, was ?? '', now ?? '');
}

function storyLine({ fate, title, added, removed, first }: Comparison['stories'][number], { compared: say }: Words): string {
  if (fate === 'new') return say.newStory(title);
  if (fate === 'gone') return say.goneStory(title);
  if (fate === 'withdrawn') return say.withdrawnStory(title);
  return say.changedStory(title, added, removed) + (first === null ? '' : say.firstSentence(first));
}

function textLine({ fate, path, keys, isBody }: Comparison['texts'][number], { words, format }: Comparing): string {
  const say = words.compared;
  if (fate === 'new') return say.newText(path);
  if (fate === 'gone') return say.goneText(path);
  return say.changedText(path, format.list([...keys.map((key) => `‘${key}’`), ...(isBody ? [say.body] : [])]));
}

function pageLines(pages: Comparison['pages'], words: Words): string[] {
  const say = words.compared;
  const names: Record<Fate, string> = { new: say.newPages, gone: say.gonePages, changed: say.changedPages };
  return (['new', 'gone', 'changed'] as const).flatMap((fate) => {
    const own = pages.filter((page) => page.fate === fate).map(({ path }) => path);
    return own.length === 0 ? [] : [`${names[fate]}: ${fewest(own, words).join(' ')}`];
  });
}

function fewest(lines: string[], { compared }: Words): string[] {
  return lines.length <= most ? lines : [...lines.slice(0, most), compared.more(lines.length - most)];
}
