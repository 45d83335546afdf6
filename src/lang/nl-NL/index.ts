import type { FindingParams, FindingWords } from '../../findings/index.ts';
import type { Speech } from '../../model/index.ts';
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
import { mannerOf, type Manner } from './manner.ts';
import { outputs } from './outputs.ts';
import { pages } from './pages.ts';
import { privacy } from './privacy.ts';
import { release } from './release.ts';
import { sketch } from './sketch.ts';
import { stories } from './stories.ts';
import { storyKinds } from './story-kinds.ts';
import { terms } from './terms.ts';

/** Dutch, with the words of one country and in the manner of one site. Its shape is what every other language must satisfy. */
export const dutch = (m: Manner) => ({
  archive: archive(m),
  audiences: audiences(m),
  change: change(m),
  charts,
  commands: commands(m),
  compared,
  comparing: comparing(m),
  cycle: cycle(m),
  dates,
  definitions,
  explain,
  figures,
  findings: findings(m) satisfies FindingWords<FindingParams>,
  measures: measures(m),
  language,
  outputs: outputs(m),
  pages: pages(m),
  privacy: privacy(m),
  release,
  sketch,
  stories,
  storyKinds: storyKinds(m),
});

export type Words = ReturnType<typeof dutch>;

/** Dutch as written in the Netherlands. */
export const nlNL = (speech: Speech): Words => dutch(mannerOf(speech, terms));
