import { finding, type Finding } from '../findings/index.ts';
import {
  pairStates,
  parsePeriod,
  standsBesideOutcomes,
  type DataSource,
  type Indicator,
  type MeasureId,
} from '../model/index.ts';
import { isCounted, never, type WrittenIndicator } from '../model/schemas/indicator.ts';
import { isoDay } from '../model/schemas/fields.ts';
import { isGrounded } from './consistent.ts';
import { checkCounting, type Counting } from './counting.ts';
import type { Item } from './files.ts';
import { definePairing, type InstrumentItem } from './pairing.ts';
import { findLater } from './later.ts';
import { findCircle, refer } from './refer.ts';
import { checkPeriod, checkUnit, resolveUnit, type Scope } from './scope.ts';
import { checkSplit } from './split.ts';
import { withWindow } from './window.ts';
import { versionOf } from './version.ts';

type IndicatorItem = Item<WrittenIndicator>;

interface Around {
  scope: Scope;
  sources: readonly DataSource[];
  all: readonly IndicatorItem[];
  instruments: readonly InstrumentItem[];
}

/** An indicator with every name in it checked; `null` when it cannot be counted (yet), which is said in a finding. */
export function defineIndicator(item: IndicatorItem, around: Around): { indicator: Indicator | null; findings: Finding[] } {
  const { written } = item;
  const { counting: plain, findings } = checkCounting(item, around.scope);
  const paired = findPairing(item, plain, around);
  const whole = plain && paired.pairing ? { ...plain, pairing: paired.pairing } : plain;
  const followed = whole && withWindow(whole, around.sources, item);
  const counting = followed?.counting ?? null;
  const later = findLater(item);
  const waited = followed?.findings ?? [];
  const all = [
    ...findings,
    ...paired.findings,
    ...waited,
    ...checkReading(item, around),
    ...checkReferences(item, around),
    ...later,
  ];
  const measure = written.measure;
  const isUsable = counting && isGrounded(counting, around.sources) && !all.some((found) => found.level === 'error');
  if (!isUsable || !isCounted(measure) || later.length > 0) return { indicator: null, findings: all };
  const counted = { ...counting, measure };
  const indicator: Indicator = {
    ...describe(item, measure, around),
    ...counted,
    // What a duration is compared with decides what its numerator is.
    version: versionOf(measure === 'duration' ? { ...counted, norm: written.norm?.value } : counted, around.sources),
  };
  return { indicator, findings: all };
}

/** How start and end are found: as a change says itself, or as the change says that a response counts the pairs of. */
function findPairing(item: IndicatorItem, counting: Counting | null, around: Around): ReturnType<typeof definePairing> {
  const nothing = { pairing: null, findings: [] };
  const { written, at } = item;
  const { scope, instruments } = around;
  if (written.measure === 'change' && counting)
    return written.unavailable ? nothing : definePairing(item, { scope, instruments, source: counting.denominator.source });
  const { numerator, breakdown } = written;
  const states = breakdown && 'states' in breakdown ? checkStates(breakdown.states, at('breakdown', 'states')) : [];
  if (written.measure !== 'response' || !(numerator?.pairs === 'complete' || states)) return nothing;
  if (numerator?.pairs !== 'complete' && !(breakdown && 'states' in breakdown)) return nothing;
  const source = numerator?.source ?? written.source ?? '';
  const changes = around.all.filter((other) => other.written.measure === 'change' && other.written.source === source);
  const change = changes.find((other) => other.written.response === item.id) ?? changes[0];
  if (!change) return { pairing: null, findings: [...states, finding('TV-213', at('numerator'), { source })] };
  return { pairing: definePairing(change, { scope, instruments, source }).pairing, findings: states };
}

function checkStates(found: string[], at: Finding['at']): Finding[] {
  const possible = [...pairStates];
  return found.join() === possible.join() ? [] : [finding('TV-212', at, { found, possible })];
}

type Described = Omit<Indicator, keyof NonNullable<ReturnType<typeof checkCounting>['counting']> | 'measure' | 'version'>;

function describe(item: IndicatorItem, measure: MeasureId, { scope, instruments }: Around): Described {
  const { written, id, body, bodyLine, at } = item;
  const asked = measure === 'change' ? instruments.find((one) => one.id === written.instrument)?.written : undefined;
  return {
    id,
    title: written.title,
    aliases: written.aliases,
    question: written.question ?? written.title,
    noun: written.noun,
    predicate: written.predicate,
    kind: written.kind ?? usualKind(measure),
    direction: written.direction,
    scale:
      written.scale ?? asked?.range ?? (measure === 'checklist' ? (scope.answers.get(written.instrument ?? '') ?? null) : null),
    ...(asked ? { questionnaire: { title: asked.title, version: asked.version, origin: asked.origin } } : {}),
    response: written.response,
    ...(written.composition === null ? {} : { composition: written.composition }),
    ...(written.split.length === 0 ? {} : { split: written.split }),
    status: written.status,
    since: written.since,
    replaces: written.replaces,
    chosenBy: written.chosenBy,
    measuredBy: written.measuredBy,
    subject: written.subject,
    moment: written.moment,
    collection: written.collection,
    norm: written.norm,
    targets: written.targets.map((target) => ({ ...target, unit: resolveUnit(target.unit, scope) })),
    unavailable: unavailable(written.unavailable),
    ...(written.action === required ? { needsAction: true } : {}),
    scope: written.scope,
    ...(written.sensitive.length === 0
      ? {}
      : { sensitive: written.sensitive.map((answer) => (answer === 'alles' ? '*' : answer)) }),
    ...(written.comparison === null ? {} : { compared: written.comparison !== never }),
    body,
    bodyLine,
    at: at(),
  };
}

function usualKind(measure: string): 'output' | 'outcome' {
  return measure === 'response' ? 'output' : 'outcome';
}

function unavailable(written: WrittenIndicator['unavailable']): Indicator['unavailable'] {
  if (written === null) return null;
  if ('not-yet' in written) return { kind: 'not-yet', reason: written['not-yet'] };
  return { kind: 'not-applicable', reason: written['not-applicable'] };
}

/** What a reader is told besides the count: missing words, norms, targets, since when. */
function checkReading(item: IndicatorItem, { scope }: Around): Finding[] {
  const { written, at, key } = item;
  const { measure, since, scale } = written;
  const spread = measure !== 'response';
  const hint = (name: string) => finding('TV-158', at(), { key: key(name) });
  return [
    ...(written.question === null && spread ? [hint('question')] : []),
    ...(written.predicate === null && tellsPart(written) && written.unavailable === null ? [hint('predicate')] : []),
    ...(written.kind === null && spread ? [finding('TV-157', at(), { key: key('kind'), taken: usualKind(measure) })] : []),
    ...(since === null || isoDay(since) ? [] : checkPeriod(since, at('since'), { scope, key: key('since'), base: 'month' })),
    ...checkBeside(item),
    ...(scale && scale.from >= scale.upTo ? [finding('TV-200', at('scale'), { low: scale.from, high: scale.upTo })] : []),
    ...written.targets.flatMap((target, index) => [
      ...checkPromise(target, at('targets', index, 'fixedOn'), scope),
      ...checkUnit(target.unit, at('targets', index, 'unit'), scope),
      ...checkPeriod(target.period, at('targets', index, 'period'), {
        scope,
        key: key('targets', index, 'period'),
        base: written.basePeriod,
      }),
    ]),
  ];
}

/** A checklist is about what a team does: beside outcomes it would look as if it were about children. */
function checkBeside({ id, written: { measure, kind, beside }, at }: IndicatorItem): Finding[] {
  if (measure !== 'checklist') return [];
  const isOutcome = kind === 'outcome' || kind === 'impact';
  if (isOutcome) return [finding('TV-566', at('kind'), { indicator: id, found: kind })];
  const found = beside !== null && standsBesideOutcomes(beside) ? [beside] : [];
  return found.map((words) => finding('TV-566', at('beside'), { indicator: id, found: words }));
}

/** A target is a promise only when it was fixed before its period began. */
function checkPromise(
  { period, fixedOn }: WrittenIndicator['targets'][number],
  at: Finding['at'],
  { firstMonth }: Scope,
): Finding[] {
  const from = parsePeriod(period, firstMonth)?.from ?? '';
  return from !== '' && fixedOn >= from ? [finding('TV-221', at, { fixedOn, period })] : [];
}

/** The word for an action that must stand beside a figure. */
const required = 'verplicht';

/** Whether the figure is a part of a whole, for which a sentence needs to say what that part did. */
function tellsPart({ measure, norm }: WrittenIndicator): boolean {
  return measure === 'share' || (measure === 'duration' && norm !== null);
}

/** Other indicators and questionnaires this one names. */
function checkReferences({ id, written, at }: IndicatorItem, { scope, all }: Around): Finding[] {
  const measureOf = (found: string) => all.find((other) => other.id === found)?.written.measure;
  const { response, replaces, instrument } = written;
  const responses = all.filter((other) => other.written.measure === 'response').map((other) => other.id);
  const wrong = response !== null && (measureOf(response) ?? 'response') !== 'response';
  const replacedBy = (found: string) => all.flatMap((other) => (other.id === found ? (other.written.replaces ?? []) : []));
  const circle = replaces === null ? null : findCircle(id, replacedBy);
  return [
    ...(response === null ? [] : refer('indicator', response, { possible: scope.indicators, at: at('response') })),
    ...(wrong ? [finding('TV-184', at('response'), { found: response, possible: responses })] : []),
    ...checkComposition({ written, at }, { scope, all }),
    ...checkSplit({ written, at }, scope),
    ...(replaces === null ? [] : refer('indicator', replaces, { possible: scope.indicators, at: at('replaces') })),
    ...(circle && id === [...circle].sort()[0] ? [finding('TV-176', at('replaces'), { subject: 'indicator', circle })] : []),
    ...(instrument === null
      ? []
      : refer('instrument', instrument, { possible: [...scope.instruments.keys()], at: at('instrument') })),
    ...checkItems({ written, at }, scope),
  ];
}

/** Who a figure is about is said by a number of people that is broken down, and by no other kind of figure. */
function checkComposition(
  { written: { composition }, at }: Pick<IndicatorItem, 'written' | 'at'>,
  { scope, all }: Pick<Around, 'scope' | 'all'>,
): Finding[] {
  if (composition === null) return [];
  const unknown = refer('indicator', composition, { possible: scope.indicators, at: at('composition') });
  const tells = (item: IndicatorItem) => item.written.measure === 'number' && item.written.breakdown !== null;
  const found = all.find(({ id }) => id === composition);
  if (unknown.length > 0 || !found || tells(found)) return unknown;
  const possible = all.filter(tells).map(({ id }) => id);
  return [finding('TV-470', at('composition'), { found: composition, possible })];
}

/** Items of the questionnaire, by their own name or with that of their part. */
function checkItems({ written: { instrument, items }, at }: Pick<IndicatorItem, 'written' | 'at'>, scope: Scope): Finding[] {
  const possible = instrument === null ? null : (scope.instruments.get(instrument) ?? null);
  return items.flatMap((name, index) => refer('instrument', name, { possible, at: at('items', index) }));
}
