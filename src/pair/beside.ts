import type { Counted, Spread, Story, StoryBlock } from '../model/index.ts';

// Heights in lines of told text in a column of some 45 characters: rough, but both pages of a spread are measured alike.
const charactersPerLine = 45;
const linesOfDrawing = 15;
const linesOfKey = 5;
const linesOfAction = 8;
const linesOfTitles = 3;

/** What of a spread stands beside its figure, so that both pages are about as long; the rest stands below, in two columns. */
export function besideOf({
  counted,
  told,
  actions,
  blank,
}: Pick<Spread, 'counted' | 'told' | 'actions' | 'blank'>): Spread['beside'] {
  const room = heightOfCounted(counted);
  let used = blank === null ? 0 : blank.lines * 2;
  let stories = 0;
  for (const story of told) {
    const height = heightOf(story);
    if (stories > 0 && used + height / 2 > room) break;
    used += height;
    stories += 1;
  }
  const acts = actions.length * linesOfAction;
  const besideToo = stories === told.length && used + acts / 2 <= room;
  return { stories, actions: besideToo, facing: isFacing(room + linesOfTables(counted), used + (besideToo ? acts : 0)) };
}

/** On paper tables are open. */
function linesOfTables(counted: Counted): number {
  return counted.state === 'shown' ? counted.charts.reduce((lines, { table }) => lines + 2 + table.rows.length * 0.7, 0) : 0;
}

function isFacing(one: number, other: number): boolean {
  return Math.min(one, other) >= 0.6 * Math.max(one, other);
}

function heightOfCounted(counted: Counted): number {
  if (counted.state === 'not-shown') return linesOfKey;
  return (counted.key ? linesOfKey : 0) + counted.charts.length * linesOfDrawing + (counted.covered ? linesOfKey : 0);
}

function heightOf({ opening, rest }: Story): number {
  return [...opening, ...rest].reduce((lines, block) => lines + heightOfBlock(block), linesOfTitles);
}

function heightOfBlock(block: StoryBlock): number {
  if (block.kind === 'prose') return block.html.replace(/<[^>]*>/g, '').length / charactersPerLine;
  return block.kind === 'chart' ? linesOfDrawing : linesOfKey;
}
