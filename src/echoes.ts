import type { Finding, FindingCode } from './findings/index.ts';
import type { DataSource, Definitions, Indicator } from './model/index.ts';

/** What mistakes that were already said leave in doubt. */
export interface Doubt {
  definitions: Definitions;
  /** Findings of `define` and of the data, before anything was told or paired. */
  earlier: readonly Finding[];
  /** Indicators that have a file, whether or not they could be defined. */
  written: readonly string[];
  /** Data descriptions in whose files an error was found. */
  unsound: readonly string[];
}

/** What is only true when an indicator's rows and definition are. */
const aboutFigures: readonly FindingCode[] = [
  'TV-402',
  'TV-403',
  'TV-404',
  'TV-405',
  'TV-407',
  'TV-417',
  'TV-450',
  'TV-502',
  'TV-507',
  'TV-509',
  'TV-510',
  'TV-511',
  'TV-570',
];

/** What says that something is not there: nobody knows while a file has mistakes. */
const aboutAbsence: readonly FindingCode[] = ['TV-570', 'TV-571', 'TV-572', 'TV-574', 'TV-575', 'TV-800'];

/**
 * Findings without those that only follow from another mistake: a figure is not missing because of the story that quotes it when
 * its column could not be found. All mistakes are said at once, each where it is mended. Never leaves out the last error.
 */
export function withoutEchoes(findings: readonly Finding[], doubt: Doubt): Finding[] {
  const doubtful = inDoubt(doubt);
  const isUnsure = doubt.earlier.some(isError);
  return findings.filter((found) => {
    if (isUnsure && isAboutAbsence(found)) return false;
    const indicator = aboutFigures.includes(found.code) ? indicatorOf(found) : null;
    return indicator === null || !doubtful.has(indicator);
  });
}

function isAboutAbsence(found: Finding): boolean {
  return aboutAbsence.includes(found.code) || (found.code === 'TV-512' && found.params.outside === 'indicator');
}

const isError = ({ level }: Finding) => level === 'error';

/** Indicators that were left out, or whose rows had an error in them. */
function inDoubt({ definitions: { indicators, sources }, written, unsound }: Doubt): Set<string> {
  const bad = sourcesAround(unsound, sources);
  const shaken = indicators.filter((indicator) => sourcesOf(indicator).some((id) => bad.has(id)));
  const defined = new Set(indicators.map(({ id }) => id));
  return new Set([...written.filter((id) => !defined.has(id)), ...shaken.map(({ id }) => id)]);
}

/** Where an indicator's rows come from. One without a file of its own is in every file of figures. */
function sourcesOf({ denominator, numerator }: Indicator): string[] {
  return [denominator.source, ...(numerator ? [numerator.source] : [])];
}

/** These descriptions and all that look into them. Figures that were counted elsewhere belong to no description: `''`. */
function sourcesAround(unsound: readonly string[], sources: readonly DataSource[]): Set<string> {
  const bad = new Set(unsound);
  const looksInto = ({ derived }: DataSource) => derived.some((made) => 'source' in made && bad.has(made.source));
  const isNew = (source: DataSource) => !bad.has(source.id) && looksInto(source);
  for (let next = sources.filter(isNew); next.length > 0; next = sources.filter(isNew)) for (const { id } of next) bad.add(id);
  if (sources.some(({ id, layout }) => layout === 'aggregates' && bad.has(id))) bad.add('');
  return bad;
}

function indicatorOf({ code, params }: Finding): string | null {
  if (code === 'TV-502') return params.found;
  if ('indicator' in params) return params.indicator;
  return 'number' in params && typeof params.number === 'string' ? (params.number.split(' ')[0] ?? null) : null;
}
