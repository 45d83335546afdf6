import type { Speech } from '../../model/index.ts';
import type { Words } from '../nl-NL/index.ts';
import { archive } from './archive.ts';
import { audiences } from './audiences.ts';
import { change } from './change.ts';
import { charts } from './charts.ts';
import { commands } from './commands.ts';
import { compared } from './compared.ts';
import { comparing } from './comparing.ts';
import { cycle } from './cycle.ts';
import { dates } from './dates.ts';
import { definitions } from './definitions.ts';
import { explain } from './explain.ts';
import { figures } from './figures.ts';
import { findings } from './findings/index.ts';
import { measures } from './measures.ts';
import { language } from './language.ts';
import { outputs } from './outputs.ts';
import { pages } from './pages.ts';
import { privacy } from './privacy.ts';
import { release } from './release.ts';
import { sketch } from './sketch.ts';
import { stories } from './stories.ts';
import { storyKinds } from './story-kinds.ts';

/** English, for readers abroad and for engineers. */
export const en = ({ council }: Speech): Words => inEnglish(withArticle(council ?? 'council'));

const inEnglish = (council: string): Words => ({
  archive,
  audiences: audiences(council),
  change,
  charts,
  commands,
  compared,
  comparing,
  cycle,
  dates,
  definitions,
  explain,
  figures,
  findings: findings(storyKinds(council)),
  measures,
  language,
  outputs,
  pages: pages(council),
  privacy,
  release,
  sketch,
  stories,
  storyKinds: storyKinds(council),
});

function withArticle(name: string): string {
  return /^(the|our)\s/i.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : `the ${name}`;
}
