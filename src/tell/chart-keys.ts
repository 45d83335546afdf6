import { isMap, isScalar, LineCounter, parseDocument, type Node } from 'yaml';
import { finding, type Finding } from '../findings/index.ts';
import type { Place } from '../model/index.ts';

/** What stands in a chart block, every value as text. */
export interface ChartKeys {
  /** `null` when it cannot be read. */
  keys: Record<string, string> | null;
  /** Where a key stands in the story's file; the block itself for a key that is not there. */
  lineOf(key: string): Place;
  findings: Finding[];
}

/** Reads the lines between `::: trend` and `:::`, which stands at `at`. As in front matter every scalar stays text. */
export function readChartKeys(text: string, at: Place): ChartKeys {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
  const placeOf = (offset: number): Place => ({ ...at, line: (at.line ?? 1) + Math.max(1, lines.linePos(offset).line) });
  const root = document.contents;
  const [fault] = document.errors;
  if (fault || (root !== null && !isMap(root))) {
    return { keys: null, lineOf: () => at, findings: [finding('TV-525', placeOf(fault?.pos[0] ?? root?.range?.[0] ?? 0), {})] };
  }
  const pairs = (root?.items ?? []).map(({ key, value }) => ({
    name: scalarText(key),
    offset: (key as Node | null)?.range?.[0] ?? 0,
    text: valueText(value),
  }));
  const places = new Map(pairs.map(({ name, offset }) => [name, placeOf(offset)]));
  return {
    keys: Object.fromEntries(pairs.flatMap(({ name, text: value }) => (value === '' ? [] : [[name, value]]))),
    lineOf: (key) => places.get(key) ?? at,
    findings: [],
  };
}

/** A value as text; `{gemeente: Den Haag}` as keys say a part, `gemeente=Den Haag`. */
function valueText(value: unknown): string {
  if (!isMap(value)) return scalarText(value);
  const [pair] = value.items;
  return pair ? `${scalarText(pair.key)}=${scalarText(pair.value)}` : '';
}

function scalarText(node: unknown): string {
  return isScalar(node)
    ? String(node.value ?? '')
        .normalize('NFC')
        .trim()
    : '';
}
