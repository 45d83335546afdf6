import type { Words } from '../nl-NL/index.ts';
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

/** English, for readers abroad and for engineers. */
export const en: Words = { change, charts, commands, dates, definitions, figures, findings, pages, privacy, release, stories };
