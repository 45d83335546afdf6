import { requestsOf } from './audiences/index.ts';
import { tallyInOwnProcess, type OwnTally } from './count/tally.ts';
import { define } from './define.ts';
import { draw, findUnsuited } from './draw.ts';
import { withoutEchoes } from './echoes.ts';
import type { Finding } from './findings/index.ts';
import { createFormatter, type Formatter } from './format.ts';
import { guard } from './guard.ts';
import { languages, type Words } from './lang/index.ts';
import { measures } from './measures/index.ts';
import {
  grainsFrom,
  type Definitions,
  type Edition,
  type GroupSite,
  type Place,
  type PublishableSet,
  type SafeHtml,
} from './model/index.ts';
import { uniteSets } from './numbers.ts';
import { pair, type EditionParts } from './pair.ts';
import { readFolder } from './read.ts';
import { bindLine, bindText, fromRoot, tell, type TellContext } from './tell.ts';

/** What an organisation's folder becomes: the sites of its groups, and everything its authors should know. */
export interface Compiled {
  /** `null` when the folder cannot be understood at all: then only the findings say why. */
  definitions: Definitions | null;
  /** What each edition may show, by edition. */
  sets: Map<string, PublishableSet>;
  sites: GroupSite[];
  findings: Finding[];
  /** What the counting process read, file by file; `null` when it did not run. */
  counted: Pick<OwnTally, 'reports' | 'peakMemory'> | null;
}

/**
 * From an organisation's folder to its pages: what is counted meets what is told. The eight steps, in the only order there
 * is. Observing and counting happen in a process of their own, from which only cells come back.
 */
export async function compile(root: string): Promise<Compiled> {
  // read, define
  const { definitions, written, findings } = define(readFolder(root));
  if (!definitions) return { definitions, sets: new Map(), sites: [], findings, counted: null };

  // observe, count, guard: tellen
  const { tally, reports, peakMemory, unsound, findings: inData } = await tallyInOwnProcess(root, definitions);
  const guarded = guard({ definitions, tally, measures });
  const earlier = [...findings, ...inData];

  // tell, draw, pair: vertellen
  const made = compose(definitions, guarded.sets);
  return {
    definitions,
    sets: guarded.sets,
    sites: made.sites,
    findings: withoutEchoes([...earlier, ...guarded.findings, ...made.findings], { definitions, earlier, written, unsound }),
    counted: { reports, peakMemory },
  };
}

/** The second half: from guarded numbers and stories to pages. Nothing here can see what may not be shown. */
export function compose(definitions: Definitions, sets: Map<string, PublishableSet>): Pick<Compiled, 'sites' | 'findings'> {
  const { locale, firstMonth } = definitions.organisation;
  const words = languages[locale];
  const format = createFormatter(locale, words, firstMonth);
  const findings = new Map<string, Finding>();
  const say = (found: Finding[]) => found.forEach((one) => findings.set(JSON.stringify(one), one));
  const desk: Desk = { definitions, words, format, say };
  const editions = definitions.editions.map((edition) => tellEdition(edition, sets.get(edition.id) ?? emptySet, desk));
  const paired = pair({ definitions, words, format, editions, proseOf: (own) => createProse(own, desk) });
  say(paired.findings);
  return { sites: paired.sites, findings: [...findings.values()] };
}

interface Desk {
  definitions: Definitions;
  words: Words;
  format: Formatter;
  /** Collects findings. The same text may be told in several editions; what is wrong in it is said once. */
  say: (found: Finding[]) => void;
}

function tellEdition(edition: Edition, set: PublishableSet, desk: Desk): EditionParts {
  const { definitions, say } = desk;
  const context: TellContext = { ...desk, edition, set, linkTo: fromRoot };
  const told = tell(context);
  say([...told.findings, ...findUnsuited(told.requests, definitions)]);
  const requests = [...told.requests, ...requestsOf(edition, definitions, set)];
  const { basePeriod, firstMonth } = definitions.organisation;
  const charts = draw(requests, { ...context, calendar: { grains: grainsFrom('month', basePeriod), firstMonth } });
  const line = (text: string, at: Place) => {
    const bound = bindLine(text, at, context);
    say(bound.findings);
    return bound.text;
  };
  return { edition, set, told: told.stories, charts, prose: createProse([{ edition, set }], desk), line };
}

/** Tells texts that are no stories, with what these editions may show together. The newest is named in findings. */
function createProse(editions: Pick<EditionParts, 'edition' | 'set'>[], desk: Desk): EditionParts['prose'] {
  const newest = editions.toSorted((a, b) => (a.edition.date < b.edition.date ? 1 : -1))[0];
  const edition = newest?.edition ?? desk.definitions.editions[0];
  const set = uniteSets(editions.map((own) => own.set));
  return (markdown, at, headings = 3) => {
    if (!edition) return '' as SafeHtml;
    const told = bindText(markdown, at, { ...desk, edition, set, headings, linkTo: fromRoot });
    desk.say(told.findings);
    return told.html;
  };
}

/** Nothing may be shown. */
const emptySet = uniteSets([]);
