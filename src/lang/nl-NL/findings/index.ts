import type { Manner } from '../manner.ts';
import { build } from './build.ts';
import { change } from './change.ts';
import { commands } from './commands.ts';
import { count } from './count.ts';
import { database } from './database.ts';
import { define } from './define.ts';
import { draw } from './draw.ts';
import { figures } from './figures.ts';
import { guard } from './guard.ts';
import { ledger } from './ledger.ts';
import { measures } from './measures.ts';
import { observe } from './observe.ts';
import { pair } from './pair.ts';
import { personal } from './personal.ts';
import { stories } from './stories.ts';
import { tell } from './tell.ts';

/** Every finding in one sentence: what was found, where the remedy lies, what is possible. */
export const findings = (m: Manner) => ({
  ...define(m),
  ...observe(m),
  ...count,
  ...change(m),
  ...database(m),
  ...figures,
  ...guard,
  ...tell,
  ...draw,
  ...pair(m),
  ...build,
  ...ledger,
  ...measures,
  ...commands,
  ...personal,
  ...stories(m),
});
