import { setFlagsFromString } from 'node:v8';
import { smallSpots } from '../../src/guard/assault.ts';
import { auditAll } from '../../src/guard/audit.ts';
import { createField, protectAll } from '../../src/guard/protect.ts';
import { createSets } from '../../src/guard/publishable.ts';
import { createSolver } from '../../src/guard/solver.ts';
import type { Cell, Definitions, Edition, Unit } from '../../src/model/index.ts';
import { exhaustiveWork } from './exhaustive.ts';
import { createRandom, definitions, edition, indicator, measures, organisation, unit } from '../guard-support.ts';

// `node tests/bench/guard.ts [one|two|country|asking]`: how much work protecting and the last audit take beside what they may take, and
// how that grows per block. `asking` compares with a limit measured in the same run: an audit that asks everything and remembers nothing
// (`exhaustive.ts`), which protects nothing yet. Below one, finding what to hide and proving it take less than asking alone would.
// MEAN, TEAMS, IND and ORG make it another size. Each name is best run in a process of its own, for the peak is of all that ran.

// Memory that was let go is given back sooner, as `tv` has it.
setFlagsFromString('--heap-growing-percent=25');

const solver = await createSolver();
const answers = ['veel slechter', 'slechter', 'gelijk', 'beter', 'veel beter'];
const groupings = { gemeente: ['Noord', 'Oost', 'Zuid', 'West'], leeftijd: ['0-5', '6-11', '12+'] };
const wanted = process.argv.slice(2);
const asks = (name: string) => wanted.length === 0 || wanted.includes(name);
const sizes = (name: string, otherwise: number[]) => (process.env[name] ? [Number(process.env[name])] : otherwise);
const [indicators = 6] = sizes('IND', [6]);

if (asks('one'))
  for (const mean of sizes('MEAN', [4, 8, 15]))
    growth(
      sizes('TEAMS', [10, 20, 40]).map((teams) =>
        run(
          `${teams} teams, 8 half-years, ${indicators} indicators, mean ${mean}`,
          { teams, mean, indicators, parts: 0 },
          { aim: { seconds: 2 } },
        ),
      ),
    );
if (asks('two'))
  for (const mean of sizes('MEAN', [8, 15, 30]))
    growth(
      sizes('TEAMS', [10, 40]).map((teams) =>
        run(
          `${teams} teams, two groupings, ${indicators} indicators, mean ${mean}`,
          { teams, mean, indicators, parts: 2 },
          { aim: { seconds: 20 } },
        ),
      ),
    );
if (asks('country'))
  growth(
    sizes('ORG', [75, 150, 300]).map((organisations) =>
      run(
        `${organisations} organisations`,
        { organisations, teams: 17.7, mean: 8, indicators: 1, parts: 0 },
        { aim: { seconds: 60, memory: 1024 } },
      ),
    ),
  );
if (asks('asking')) {
  run('40 teams beside asking everything', { teams: 40, mean: 8, indicators: 6, parts: 0 }, { isCompared: true });
  run('4 teams, two groupings', { teams: 4, mean: 8, indicators: 1, parts: 2 }, { isCompared: true });
  run('38 organisations', { organisations: 38, teams: 17.7, mean: 8, indicators: 1, parts: 0 }, { isCompared: true });
}

interface Growing {
  blocks: number;
  work: number;
}

/** How much more work each step takes for each block than the one before: one is linear. */
function growth(steps: Growing[]): void {
  const each = steps.map(({ blocks, work }) => work / blocks);
  const grown = each.slice(1).map((own, nth) => (own / (each[nth] ?? own)).toFixed(2));
  if (grown.length > 0) process.stdout.write(`  growth per block: ${grown.join(', ')} × (1 is linear)\n`);
}

interface Size {
  organisations?: number;
  /** Teams of each organisation, on average. */
  teams: number;
  /** Answers of a team in a half-year, on average. */
  mean: number;
  indicators: number;
  parts: number;
}

/** What all of it may take: seconds of work, and memory in MB at the most. Of smaller sizes the largest one's. */
interface Aim {
  seconds: number;
  memory?: number;
}

function run(name: string, size: Size, { aim, isCompared = false }: { aim?: Aim; isCompared?: boolean }): Growing {
  const { known, cells } = createCase(size);
  const tally = { cells, notYet: [] };
  const { hidden, work: decided, solved, ...found } = decide({ definitions: known, tally, measures, solver }, isCompared);
  const sets = timed(() => createSets({ definitions: known, tally, hidden, measures }));
  const work = decided.reduce((sum, own) => sum + own, 0);
  const blocks = cells.filter(({ category }) => category === null).length;
  const share = (100 * found.fractional) / Math.max(1, solved);
  const seconds = [...decided, sets.work].map((own) => own.toFixed(2));
  process.stdout.write(
    `${name}: ${blocks} blocks, ${found.small} small, ${hidden.size} hidden (${((100 * hidden.size) / blocks).toFixed(1)} %), ` +
      `${found.leaks} leaks; work: lay out ${seconds[0]}, protect ${seconds[1]}, audit ${seconds[2]}, sets ${seconds[3]} s; ` +
      `${solved} solved, ${share.toFixed(1)} % fractional\n` +
      (found.limit === null ? '' : `  asking everything ${found.limit.toFixed(1)} s: ${(work / found.limit).toFixed(2)} ×\n`) +
      (aim ? besideAim(aim, { work, sets: sets.work }) : ''),
  );
  return { blocks, work };
}

/** What is hidden, and the seconds of work of each step. As in the guard itself, what is laid out for it is let go before sets are made. */
function decide(
  counted: Parameters<typeof createField>[0] & { measures: typeof measures; solver: typeof solver },
  isCompared: boolean,
) {
  const laid = timed(() => createField(counted));
  const field = laid.made;
  const done = timed(() => protectAll(field, counted));
  const { hidden, effort, witnesses } = done.made;
  const last = timed(() => auditAll(field, { hidden, least: 7, solver, witnesses }));
  const audit = last.made;
  return {
    hidden,
    work: [laid.work, done.work, last.work],
    small: audit.small,
    leaks: audit.leaks.length,
    solved: effort.solved + audit.solved,
    fractional: effort.fractional + audit.fractional,
    limit: isCompared ? exhaustiveWork(smallSpots(field.system, hidden, 7), { system: field.system, hidden, solver }) : null,
  };
}

/** What was aimed at and what was measured, side by side. */
function besideAim({ seconds, memory }: Aim, { work, sets }: { work: number; sets: number }): string {
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  const held = memory === undefined ? `${peak} MB at the most` : `${peak} MB at the most (aim: ${memory})`;
  return `  ${work.toFixed(1)} s of work (aim: ${seconds}), ${(work + sets).toFixed(1)} s with the sets of every edition; ${held}\n`;
}

/** Something made, and the seconds of work that took: on a machine that is shared the clock says little. */
function timed<T>(make: () => T): { made: T; work: number } {
  const before = process.cpuUsage();
  const made = make();
  const { user, system } = process.cpuUsage(before);
  return { made, work: (user + system) / 1e6 };
}

export function createCase({ organisations = 1, teams, mean, indicators, parts }: Size): { known: Definitions; cells: Cell[] } {
  const random = createRandom(7);
  const units: Unit[] = [unit('land', null)];
  for (let nth = 1; nth <= organisations; nth += 1) {
    const top = organisations === 1 ? 'land' : `o${nth}`;
    if (top !== 'land') units.push(unit(top, 'land'));
    const own = organisations === 1 ? teams : 1 + Math.floor(random() * (2 * teams - 1));
    for (let team = 1; team <= own; team += 1) units.push(unit(`${top}-t${team}`, top));
  }
  const ids = Array.from({ length: indicators }, (_, nth) => `i${nth}`);
  const cells = ids.flatMap((id) => countCells(id, units, { mean, parts, random }));
  const asked = Object.entries(groupings)
    .slice(0, parts)
    .flatMap(([grouping, values]) => values.map((value): Edition => edition(value, { part: { grouping, value }, unit: 'land' })));
  const known = definitions({
    organisation: organisation(units),
    indicators: ids.map((id) => indicator(id, { measure: 'distribution', value: 'antwoord' })),
    editions: [edition('verslag', { unit: 'land' }), ...asked],
  });
  return { known, cells };
}

/** Rows one by one, so that every sum is right: each has a team, a half-year, an answer, and a part of each grouping. */
function countCells(
  id: string,
  units: Unit[],
  { mean, parts, random }: { mean: number; parts: number; random: () => number },
): Cell[] {
  const parentOf = new Map(units.map((own) => [own.id, own.parent]));
  const counts = new Map<string, Map<string, number>>();
  const add = (place: string, answer: string) => {
    const block = counts.get(place) ?? new Map<string, number>();
    for (const category of ['', answer]) block.set(category, (block.get(category) ?? 0) + 1);
    counts.set(place, block);
  };
  const pick = (values: string[]) => values[Math.floor(random() ** 1.5 * values.length)] ?? '';
  for (const team of units.filter(({ id: own }) => own.includes('-t'))) {
    const size = mean * (0.3 + 1.4 * random());
    for (const period of ['2022-H1', '2022-H2', '2023-H1', '2023-H2', '2024-H1', '2024-H2', '2025-H1', '2025-H2'])
      for (let row = Math.floor(size * (0.5 + random())); row > 0; row -= 1) {
        const own = [
          '',
          ...Object.entries(groupings)
            .slice(0, parts)
            .map(([name, values]) => `${name}=${pick(values)}`),
        ];
        const answer = pick(answers);
        for (let node: string | null = team.id; node !== null; node = parentOf.get(node) ?? null)
          for (const when of [period, period.slice(0, 4), 'alles'])
            for (const part of own) add(`${node}|${when}|${part}`, answer);
      }
  }
  return [...counts].flatMap(([place, block]) => {
    const [of = '', period = '', part = ''] = place.split('|');
    return [...block].map(([category, n]): Cell => ({
      indicator: id,
      version: 'aaaaaaaa',
      unit: of,
      period,
      part: part || null,
      series: null,
      category: category || null,
      n,
      persons: n,
      sum: null,
      sumSquares: null,
      range: null,
      imported: null,
    }));
  });
}
