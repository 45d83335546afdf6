import type { FindingParams, FindingWords } from '../../findings/index.ts';
import { change } from './change.ts';
import { charts } from './charts.ts';
import { commands } from './commands.ts';
import { dates } from './dates.ts';
import { definitions } from './definitions.ts';
import { figures } from './figures.ts';
import { findings } from './findings/index.ts';
import { pages } from './pages.ts';
import { privacy } from './privacy.ts';
import { release } from './release.ts';
import { stories } from './stories.ts';

/** Dutch as written in the Netherlands. Its shape is what every other language must satisfy. */
export const nlNL = {
  change,
  charts,
  commands,
  dates,
  definitions,
  figures,
  findings: findings satisfies FindingWords<FindingParams>,
  pages,
  privacy,
  release,
  stories,
};

export type Words = typeof nlNL;
