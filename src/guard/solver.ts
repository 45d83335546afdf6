import loadHighs from 'highs';

/** A set of unknown numbers with what is known of them: bounds, and sums that lie between two ends. */
export interface Problem {
  low: number[];
  high: number[];
  sums: Sum[];
}

/** `low ≤ Σ weights·columns ≤ high`. */
export interface Sum {
  columns: number[];
  weights: number[];
  low: number;
  high: number;
}

/** A linear expression that is made as large or as small as can be. */
export interface Aim {
  columns: number[];
  weights: number[];
  sense: 'most' | 'least';
}

/** How far an aim can go, with the numbers that reach it; `null` when nothing fits what is known. */
export type Reached = { value: number; numbers: Float64Array } | null;

/** A problem kept ready, so that one aim after another can be tried on it. */
export interface Attack {
  reach(aim: Aim): Reached;
  /**
   * A world in whole numbers, for the columns that count, in which the aim is at least (or at most) so much; `null` when there is none, or
   * none is found in so many `nodes` of the search: a number of steps and no time, so that every machine finds the same.
   */
  reachWhole(aim: Aim, whole: number[], limits: { enough: number; nodes: number }): Reached;
  close(): void;
}

/** The one door to the solver: everything else in the guard is plain arithmetic. */
export interface Solver {
  open(problem: Problem): Attack;
}

/** Optimal, in the solver's own code. */
const optimal = 7;
/** The primal simplex, in the solver's own code. */
const primal = 4;

/** Starts the solver (HiGHS, compiled for the web: no binary to install). It is deterministic: one thread, a fixed seed. */
export async function createSolver(): Promise<Solver> {
  const highs = await loadHighs();
  const { objectiveSense, variableType } = highs.constants;
  return {
    open: (problem) => {
      const model = highs.createModel();
      model.options.set({ output_flag: false, presolve: 'off', random_seed: 0 });
      model.passModel(modelOf(problem));
      let costly: number[] = [];
      const run = (columns: number[], weights: number[], sense: Aim['sense']): Reached => {
        for (const column of costly) model.changeColCost(column, 0);
        costly = columns;
        columns.forEach((column, nth) => model.changeColCost(column, weights[nth] ?? 0));
        model.changeObjectiveSense(sense === 'most' ? objectiveSense.maximize : objectiveSense.minimize);
        const { modelStatus } = model.run();
        // What was reached once still fits when another aim comes: from there on the primal simplex goes on where it stands.
        model.options.set({ simplex_strategy: primal });
        if (modelStatus !== optimal) return null;
        return { value: model.getObjectiveValue(), numbers: model.getSolution().colValue };
      };
      return {
        reach: ({ columns, weights, sense }) => run(columns, weights, sense),
        reachWhole: ({ columns, weights, sense }, whole, { enough, nodes }) => {
          model.changeColsIntegrality(
            { kind: 'set', indices: whole },
            whole.map(() => variableType.integer),
          );
          const [low, high] = sense === 'most' ? [enough, highs.infinity] : [-highs.infinity, enough];
          const order = columns.map((column, nth) => ({ column, weight: weights[nth] ?? 0 })).sort((a, b) => a.column - b.column);
          model.addRow(low, high, { indices: order.map(({ column }) => column), values: order.map(({ weight }) => weight) });
          model.options.set({ presolve: 'on', mip_max_nodes: nodes });
          const reached = run([], [], sense);
          model.options.set({ presolve: 'off' });
          model.deleteRows({ kind: 'set', indices: [problem.sums.length] });
          model.changeColsIntegrality(
            { kind: 'set', indices: whole },
            whole.map(() => variableType.continuous),
          );
          return reached;
        },
        close: () => model.dispose(),
      };
    },
  };
}

function modelOf({ low, high, sums }: Problem) {
  const indices = sums.flatMap(({ columns }) => columns);
  let next = 0;
  const starts = [0, ...sums.map(({ columns }) => (next += columns.length))];
  return {
    numCols: low.length,
    numRows: sums.length,
    colCost: new Float64Array(low.length),
    colLower: low,
    colUpper: high,
    rowLower: sums.map((sum) => sum.low),
    rowUpper: sums.map((sum) => sum.high),
    matrix: {
      format: 'csr' as const,
      numRows: sums.length,
      numCols: low.length,
      starts,
      indices,
      values: sums.flatMap(({ weights }) => weights),
    },
  };
}
