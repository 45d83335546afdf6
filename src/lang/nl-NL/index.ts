import type { FindingParams, FindingWords } from '../../findings/index.ts';
import { charts } from './charts.ts';
import { commands } from './commands.ts';
import { dates } from './dates.ts';
import { definitions } from './definitions.ts';
import { figures } from './figures.ts';
import { findings } from './findings/index.ts';
import { pages } from './pages.ts';
import { stories } from './stories.ts';

/** Dutch as written in the Netherlands. Its shape is what every other language must satisfy. */
export const nlNL = {
  charts,
  commands,
  dates,
  definitions,
  figures,
  findings: findings satisfies FindingWords<FindingParams>,
  pages,
  stories,
};

export type Words = typeof nlNL;
