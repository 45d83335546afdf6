import { requestsOf } from './audiences/index.ts';
import { hasDatabase } from './count/database.ts';
import { countRows, type Compiling } from './counting.ts';
import type { OwnTally } from './count/tally.ts';
import { define } from './define.ts';
import { draw, findUnsuited } from './draw.ts';
import { withoutEchoes } from './echoes.ts';
import { dayOf, type Clock } from './clock.ts';
import { admit, type Admitted } from './consent.ts';
import type { Finding } from './findings/index.ts';
import type { GuardedFigures } from './figures/counted.ts';
import { hasRows, takeFigures, withCountedFiles } from './figures/find.ts';
import { figuresPath } from './figures/lines.ts';
import { parseFigures, parseHead } from './figures/parse.ts';
import { createFormatter, type Formatter } from './format.ts';
import { checkReleases } from './ledger/explain.ts';
import type { Past } from './ledger/force.ts';
import type { Settled } from './ledger/corrections.ts';
import { parseLedger } from './ledger/parse.ts';
import { publishedEditions, publishedSet, releasesIn, withdrawnStories } from './ledger/published.ts';
import { insightsIn } from './guard/insights.ts';
import { kinds } from './kinds/index.ts';
import { wordsOf, type Words } from './lang/index.ts';
import { readOver } from './lints/index.ts';
import {
  type AuthorNotes,
  grainsFrom,
  type Definitions,
  type Folder,
  type GroupSite,
  type Insights,
  type Ledger,
  type Place,
  type PublishableSet,
  type SafeHtml,
  speechOf,
} from './model/index.ts';
import { uniteSets } from './numbers.ts';
import { findNamed, veil, type Veiled } from './veil.ts';
import { pair, type EditionParts } from './pair.ts';
import { pathsBeside } from './paths-beside.ts';
import { findPeople, withoutAcceptedData } from './people.ts';
import { pathsIn, readWhole } from './read-whole.ts';
import { readFolder, streamBytes } from './read.ts';
import { bindLine, bindText, findDeadLinks, fromRoot, pickVersions, tell, type TellContext } from './tell.ts';

/** What an organisation's folder becomes: the sites of its groups, and everything its authors should know. */
export interface Compiled {
  /** `null` when the folder cannot be understood at all: then only the findings say why. */
  definitions: Definitions | null;
  /** What each edition may show, by edition. */
  sets: Map<string, PublishableSet>;
  sites: GroupSite[];
  findings: Finding[];
  /** The folder as it was read, and what it published before. */
  folder: Folder;
  ledger: Ledger;
  /** What published editions mean for this build; `null` when it did not come so far. */
  past: Past | null;
  /** Corrections that this build carries out, by edition. */
  settled: Map<string, Settled[]>;
  /** Which stories each edition may tell; `null` without definitions. */
  admitted: Admitted | null;
  /** What the counting process read, file by file; `null` when it did not run. */
  counted: (Pick<OwnTally, 'reports' | 'peakMemory'> & { notes: AuthorNotes }) | null;
  /** All that its pages are made of: what `tv tel` writes down; `null` when nothing was counted. */
  figures: GuardedFigures | null;
}

/**
 * From an organisation's folder to its pages: what is counted meets what is told. The eight steps, in the only order there
 * is. Observing and counting happen in a process of their own, from which only cells come back.
 */
export async function compile(
  root: string,
  clock: Clock = { at: null, today: null },
  { fromRows = false, insiders = false, hear, kept }: Compiling = {},
): Promise<Compiled> {
  // read, define
  const { folder, defined, elsewhere } = await readAndDefine(root, fromRows);
  const { ledger, findings: inLedger } = parseLedger(folder.ledger ?? null);
  const findings = [...inLedger, ...defined.findings, ...checkReleases(ledger, folder.releases ?? [], releasesIn(ledger))];
  const nothing = { sets: new Map(), sites: [], folder, ledger, past: null, settled: new Map(), admitted: null, counted: null };
  if (!defined.definitions) return { ...nothing, definitions: null, figures: null, findings };
  const definitions = withPast(defined.definitions, ledger);

  // observe, count, guard: tellen – or what was counted where the rows are
  const told = elsewhere
    ? { figures: takeFigures(elsewhere, { definitions, ledger }), past: null, counted: null }
    : await countRows(root, definitions, { ledger, insiders, hear, kept });
  const { sets, settled, groups, unsound, inData, guardFindings } = told.figures;
  const people = findPeople({ ...folder, paths: pathsIn(folder), definitions });
  const earlier = [...findings, ...inData];
  findings.push(...withoutAcceptedData(inData, people.acceptances, definitions), ...guardFindings, ...people.findings);

  // tell, draw, pair: vertellen
  hear?.({ step: 'tell', done: 0, of: null });
  const withdrawn = withdrawnStories(ledger);
  const admitted = admit({ definitions, sets, groups, at: dayOf(clock, definitions), withdrawn });
  const made = compose(definitions, sets, { admitted, insights: insightsIn(guardFindings) });
  findings.push(...readOver({ definitions, kinds, words: wordsOf(speechOf(definitions.organisation)) }));
  findings.push(...(await findDeadLinks(made.sites, folder, pathsBeside)));
  return {
    ...told,
    sets,
    settled,
    definitions,
    sites: made.sites,
    findings: withoutEchoes([...findings, ...made.findings], { definitions, earlier, written: defined.written, unsound }),
    folder,
    ledger,
    admitted,
  };
}

/** The folder and what it defines. Without its rows it is read as it was when its figures were counted. */
async function readAndDefine(root: string, fromRows: boolean) {
  const folder = await readWhole(root);
  const [plain, isCounted] = [define(folder), folder.dataFiles.includes(figuresPath) && !fromRows];
  if (!isCounted) return { folder, defined: plain, elsewhere: null };
  const full = withCountedFiles(folder, await parseHead(streamBytes(root, figuresPath)));
  const defined = define(full);
  if (!defined.definitions || hasRows(defined.definitions, folder, hasDatabase(process.env)))
    return { folder, defined: plain, elsewhere: null };
  return { folder: full, defined, elsewhere: await parseFigures(streamBytes(root, figuresPath)) };
}

/** What a folder defines, without counting anything; `null` when it cannot be understood. */
export async function definitionsOf(root: string): Promise<Definitions | null> {
  return define(await readWhole(root)).definitions;
}

/** What authors wrote in a folder, as it stands. */
export function textsOf(root: string): Folder['texts'] {
  return readFolder(root).texts;
}

/** Definitions as the ledger knows them further: editions with their versions. */
function withPast(definitions: Definitions, ledger: Ledger): Definitions {
  const published = publishedEditions(ledger);
  return {
    ...definitions,
    editions: definitions.editions.map((edition) => ({
      ...edition,
      history: (published.get(edition.id)?.history ?? []).map(({ version, date, changes }) => ({ version, date, changes })),
    })),
  };
}

/**
 * The pages of published editions from texts and ledger alone: nothing is counted, so the rows need not be there any more.
 * `dataFiles` are the names of the files that were. The texts of a release are read with the ledger of its organisation.
 */
export async function recall(root: string, { editions, dataFiles, ...known }: Recalling): Promise<Compiled> {
  const read = await readWhole(root);
  const folder: Folder = { ...read, dataFiles: [...new Set([...read.dataFiles, ...dataFiles])].sort() };
  const ledger = known.ledger ?? parseLedger(folder.ledger ?? null).ledger;
  const defined = define(folder);
  const nothing = { folder, ledger, past: null, settled: new Map(), counted: null, figures: null };
  if (!defined.definitions)
    return { ...nothing, definitions: null, sets: new Map(), sites: [], findings: defined.findings, admitted: null };
  const all = withPast(defined.definitions, ledger);
  const definitions = { ...all, editions: all.editions.filter(({ id }) => editions.includes(id)) };
  const published = [...publishedEditions(ledger)].filter(([id]) => editions.includes(id));
  const sets = new Map(published.map(([id, own]) => [id, publishedSet(own)]));
  const at = dayOf(known.clock, definitions);
  const admitted = admit({ definitions, sets, groups: null, at, withdrawn: withdrawnStories(ledger) });
  const made = compose(definitions, sets, { admitted });
  return { ...nothing, definitions, sets, sites: made.sites, findings: [...defined.findings, ...made.findings], admitted };
}

/** What is to be printed again. */
export interface Recalling {
  editions: readonly string[];
  dataFiles: readonly string[];
  clock: Clock;
  /** The ledger to go by; the folder's own when absent. */
  ledger?: Ledger;
}

/** The second half: from guarded numbers and stories to pages. Nothing here can see what may not be shown. */
export function compose(
  definitions: Definitions,
  sets: Map<string, PublishableSet>,
  { admitted, insights = null }: { admitted: Admitted; insights?: Insights | null },
): Pick<Compiled, 'sites' | 'findings'> {
  const { locale, firstMonth } = definitions.organisation;
  const words = wordsOf(speechOf(definitions.organisation));
  const format = createFormatter(locale, words, firstMonth);
  const findings = new Map<string, Finding>();
  const say = (found: Finding[]) => found.forEach((one) => findings.set(JSON.stringify(one), one));
  const desk: Desk = { definitions, words, format, say };
  say(admitted.findings);
  const editions = definitions.editions.map((edition) => {
    const own = { edition, definitions: admitted.definitionsFor(edition), set: sets.get(edition.id) ?? emptySet };
    const ownWords = wordsOf(speechOf(definitions.organisation, edition));
    return tellEdition(veil(own, ownWords), { ...desk, words: ownWords, withheld: admitted.withheldFrom(edition) });
  });
  const paired = pair({ definitions, words, format, editions, insights, proseOf: (own) => createProse(own, desk) });
  say(paired.findings);
  say(findNamed(paired.sites, definitions));
  return { sites: paired.sites, findings: [...findings.values()] };
}

interface Desk {
  definitions: Definitions;
  words: Words;
  format: Formatter;
  /** Collects findings. The same text may be told in several editions; what is wrong in it is said once. */
  say: (found: Finding[]) => void;
}

function tellEdition(veiled: Veiled, outer: Desk & Pick<EditionParts, 'withheld'>): EditionParts {
  const { edition, definitions, set } = veiled;
  const desk = { ...outer, definitions };
  const { withheld, words, say } = desk;
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
  const versions = pickVersions(told.stories, edition.language ?? null);
  return { definitions, withheld, edition, words, set, ...versions, charts, prose: createProse([{ edition, set }], desk), line };
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
