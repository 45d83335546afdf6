import type { Definitions, Forced, InPrint } from '../model/index.ts';
import { smallSpots } from './assault.ts';
import { auditAll, printedOf, type Audit, type Leak } from './audit.ts';
import { mendAll } from './mend.ts';
import { isSmall } from './partners.ts';
import { createField, type Field } from './protect.ts';
import type { Measures } from './publishable.ts';
import type { Solver } from './solver.ts';
import type { Spot } from './system.ts';
import type { Witness } from './witness.ts';

interface Looking {
  definitions: Definitions;
  measures: Measures;
  forced?: Forced;
  solver: Solver;
  least: number;
  hidden: ReadonlySet<string>;
  /** Given what is hidden, what is printed; absent when that is what was counted. */
  inPrint?: (hidden: ReadonlySet<string>) => InPrint;
  /** Worlds in which what is hidden was found to be safe. */
  witnesses?: readonly Witness[];
}

/** What the last look found, and what a reader will hold: `told`, of which nothing is printed in `untold`. */
interface Looked {
  audit: Audit;
  hidden: Set<string>;
  told: Field;
  untold: ReadonlySet<string>;
}

/**
 * The last look: everything is attacked once more, as it will be printed. Where a published number stands that is counted otherwise now,
 * a reader holds the published one, so what old and new tell together is attacked, and more of the new is hidden where that helps.
 */
export function lookOnceMore(field: Field, { hidden, inPrint, witnesses = [], ...looking }: Looking): Looked {
  const { solver, least } = looking;
  const own = new Set(hidden);
  const printed = inPrint?.(hidden);
  if (!printed)
    return { audit: auditAll(field, { hidden: own, least, solver, witnesses }), hidden: own, told: field, untold: own };
  const told = createField({ ...looking, tally: printed.tally });
  const all = new Set([...hidden, ...printed.hidden]);
  const isTouched = ({ block }: Spot) => printed.touched.has(block.id.slice(0, block.id.indexOf('/')));
  // Of a hidden block nobody knows any more how many it was when its sums were printed; it is as small as it is now.
  const isAsked = (spot: Spot) =>
    isTouched(spot) && (spot.block.rest !== null || isSmall(field.system.spotOf.get(spot.block.id)?.block ?? spot.block, least));
  const before = new Set(told.system.spots.flatMap(({ block }) => (block.forced || block.rest ? [] : [block.id])));
  const known = auditAll(told, { hidden: before, least, solver, isAsked }).leaks.map((leak) => ({ ...leak, isPublic: true }));
  const now = mendWhatFails(told, { all, solver, least, isAsked });
  const others = auditAll(field, { hidden: all, least, solver, witnesses, isAsked: (spot) => !isTouched(spot) });
  const isNew = (leak: Leak) => !known.some(({ block, isRest }) => block === leak.block && isRest === leak.isRest);
  const added = [...all].filter((id) => !hidden.has(id) && !printed.hidden.has(id));
  return {
    audit: joined(others, { ...now, leaks: [...known, ...now.leaks.filter((leak) => !leak.isPublic || isNew(leak))] }),
    hidden: new Set([...own, ...added]),
    told,
    untold: all,
  };
}

/** Hides more of what is new until nothing fails that was not public already, or nothing helps; what is left then. */
function mendWhatFails(
  told: Field,
  { all, solver, least, isAsked }: { all: Set<string>; solver: Solver; least: number; isAsked: (spot: Spot) => boolean },
): Audit {
  const { system } = told;
  for (;;) {
    const size = all.size;
    const audit = auditAll(told, { hidden: all, least, solver, isAsked });
    const failing = new Set(audit.leaks.filter(({ isPublic }) => !isPublic).map(({ block }) => block));
    if (failing.size === 0) return audit;
    const spots = smallSpots(system, all, least).filter((spot) => isAsked(spot) && failing.has(printedOf(spot.block).id));
    mendAll(spots, {
      system,
      solver,
      hidden: all,
      least,
      effort: { solved: 0, fractional: 0 },
      isThorough: false,
      witnesses: [],
    });
    if (all.size === size) return audit;
  }
}

function joined(one: Audit, other: Audit): Audit {
  return {
    small: one.small + other.small,
    hidden: one.hidden,
    solved: one.solved + other.solved,
    fractional: one.fractional + other.fractional,
    leaks: [...one.leaks, ...other.leaks],
  };
}
