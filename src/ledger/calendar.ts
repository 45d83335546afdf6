import { finding, type Finding } from '../findings/index.ts';
import { parseBlock, parsePeriod, type Definitions } from '../model/index.ts';
import type { Past } from './force.ts';

/**
 * A year that begins in another month than it did when an edition was published. Its periods would lie askew over the published ones,
 * and what two such windows do not share is a group that nobody protects: (H1 + H2) beside (H2 + H3) gives each half away.
 */
export function findOtherCalendar({ editions }: Past, { organisation }: Definitions): Finding[] {
  const { firstMonth, at } = organisation;
  const lines = [...editions.values()].map(({ history, states }) => ({ line: history[0], states }));
  const first = lines.flatMap(({ line, states }) => {
    const was = line?.firstMonth ?? monthOf([...states.keys()], firstMonth);
    return line && was !== firstMonth ? [{ was, edition: line.edition, date: line.date }] : [];
  })[0];
  return first ? [finding('TV-456', at, { ...first, now: firstMonth })] : [];
}

/** In which month the year began of which these blocks are: as now, or in January, as far as their names say. */
function monthOf(blocks: string[], now: number): number {
  const periods = new Set(blocks.flatMap((text) => parseBlock(text)?.period ?? []));
  return [...periods].every((period) => parsePeriod(period, now) !== null) ? now : 1;
}
