import { finding, type Finding } from '../findings/index.ts';
import {
  blockText,
  parseBlock,
  type Definitions,
  type Edition,
  type EditionCorrection,
  type EditionLine,
  type PublishableSet,
} from '../model/index.ts';
import { leastOf, type Past } from './force.ts';
import type { Settled } from './freeze.ts';

export type { Settled };

interface Around {
  definitions: Definitions;
  past: Past;
  /** What the guard lets be shown now. */
  sets: Map<string, PublishableSet>;
}

/**
 * What comes of the corrections that editions ask for. Old and new stand side by side only when who subtracts them sees a group
 * that is large enough, and when the guard shows the new one; what was wrong is struck through otherwise.
 */
export function settleCorrections(around: Around): { settled: Map<string, Settled[]>; findings: Finding[] } {
  const findings: Finding[] = [];
  const settled = around.definitions.editions.map((edition) => {
    const answers = (edition.corrections ?? []).map((correction) => settle(edition, correction, around));
    findings.push(...answers.flatMap((answer) => answer.findings));
    return [edition.id, answers.flatMap((answer) => answer.settled ?? [])] as const;
  });
  return { settled: new Map(settled), findings };
}

interface Answer {
  settled: Settled | null;
  findings: Finding[];
}

function settle(edition: Edition, correction: EditionCorrection, around: Around): Answer {
  const { at, ...said } = correction;
  const figure = { indicator: said.indicator, unit: said.unit, period: said.period };
  const published = around.past.editions.get(edition.id);
  if (!published) return { settled: null, findings: [finding('TV-740', at, { ...figure, edition: edition.id })] };
  if (said.kind === 'definition') return settleDefinition(correction, around.definitions);
  if (hasHappened(published.history, said)) return { settled: null, findings: [] };
  const blocks = [...published.states.keys()].filter((text) => isAbout(text, correction));
  const found = around.past.differences.filter(({ text }) => blocks.includes(text));
  if (found.length === 0 && said.kind === 'late') return { settled: null, findings: [finding('TV-744', at, figure)] };
  const isLarge = found.length > 0 && found.every(({ persons }) => persons >= leastOf(around.definitions));
  const fresh = around.sets.get(edition.id);
  const isShown = blocks.every(
    (text) => around.past.everything.states.get(text)?.state !== 'shown' || fresh?.states.get(text) === 'shown',
  );
  const replaced = isLarge && isShown;
  if (!replaced && said.kind === 'late') return { settled: null, findings: [finding('TV-741', at, figure)] };
  const warning = replaced ? [] : [finding('TV-743', at, figure)];
  return { settled: { ...said, replaced, blocks: new Set(blocks) }, findings: warning };
}

/** A new definition is a new indicator, which says what it replaces. */
function settleDefinition(correction: EditionCorrection, { indicators }: Definitions): Answer {
  const { at, indicator, unit, period } = correction;
  const replaces = indicators.find(({ id }) => id === indicator)?.replaces ?? null;
  if (replaces !== null) return { settled: { ...correction, replaced: true, blocks: new Set() }, findings: [] };
  const possible = indicators.filter((other) => other.replaces !== null).map(({ id }) => id);
  return { settled: null, findings: [finding('TV-742', at, { indicator, unit, period, possible })] };
}

/** A correction that was published already is in the lines. */
function hasHappened(history: readonly EditionLine[], said: Omit<EditionCorrection, 'at'>): boolean {
  return history.some(({ corrections }) =>
    corrections.some(
      (old) => old.indicator === said.indicator && old.unit === said.unit && old.period === said.period && old.date === said.date,
    ),
  );
}

function isAbout(text: string, { indicator, unit, period }: EditionCorrection): boolean {
  const block = parseBlock(text);
  return (
    block !== null && blockText(block) === text && block.indicator === indicator && block.unit === unit && block.period === period
  );
}
