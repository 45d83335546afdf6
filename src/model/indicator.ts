import type { Condition } from './condition.ts';
import type { ChangeOutcome, Pairing } from './pairing.ts';
import type { Grain } from './period.ts';
import type { Place } from './place.ts';

export const indicatorKinds = ['input', 'activity', 'output', 'outcome', 'impact', 'context'] as const;
export type IndicatorKind = (typeof indicatorKinds)[number];

/** The measures that can be counted; each is a file in `measures/`. */
export const measureIds = [
  'share',
  'distribution',
  'mean',
  'number',
  'response',
  'duration',
  'checklist',
  'change',
  'reach',
  'incidents',
] as const;
export type MeasureId = (typeof measureIds)[number];

/** A question of a questionnaire, with the column that holds its answers. */
export interface Item {
  /** With the name of its part, because a name may occur twice: `kind.welbevinden`. */
  key: string;
  /** Its text, or its name when the questionnaire gives none. */
  label: string;
  part: string;
  column: string;
}

/** Start and end of the same families (`momenten`), by the words of the column that says when a list was filled in. */
export interface Moments {
  column: string;
  start: string;
  end: string;
}

/** What a rate is divided by: days of stay, of so many persons. */
export interface Exposure {
  side: Side;
  period: string;
  /** Column with how many persons it is of, when the file has a row per unit and not per person. */
  persons: string | null;
}

export const directions = ['higher-is-better', 'lower-is-better', 'neutral'] as const;
export type Direction = (typeof directions)[number];

/** One side of a share: which rows of which file, counted or summed. */
export interface Side {
  source: string;
  /** Column to add up; `null` counts rows. */
  sum: string | null;
  /** Column that links a row here to a row of the denominator (a trajectory, a person). */
  same: string | null;
  where: Condition;
}

/**
 * Who may answer (`informant`): one row per trajectory, of the first of `choose` that answered. The column that says who answered
 * is the one called `informant`, or else the only one whose list holds these words.
 */
export interface Informant {
  /** Own words, most wanted first; rows of others do not count. */
  choose: string[];
  /** Column of which each value counts once: a trajectory. `null` for the person. */
  per: string | null;
}

/** One indicator, as `content/indicatoren/<id>.md` defines it. */
export interface Indicator {
  id: string;
  /** First eight hex digits of a hash over everything that changes what is counted: the definition's version. */
  version: string;
  title: string;
  aliases: string[];
  /** The question a spread answers: “Maakten gezinnen hun traject af?” */
  question: string;
  /** The counted noun, one and more: [“gezin”, “gezinnen”]. */
  noun: [one: string, more: string];
  /** What the numerator did, as a predicate: “stopten voortijdig”. `null` for measures without a numerator. */
  predicate: string | null;
  kind: IndicatorKind;
  measure: MeasureId;
  /** The file whose rows are the denominator. */
  source: string;
  /** Date or period column that places a row in time. */
  period: string;
  /** Finest period of this indicator; `null` for the organisation's own. */
  basePeriod: Grain | null;
  denominator: Side;
  /** `null` for measures that only describe a value. */
  numerator: Side | null;
  /** Column that is distributed, averaged or timed. */
  value: string | null;
  /** Answers the sentence counts together as good. */
  favourable: string[];
  /** Answers nobody may be known by on public pages (`gevoelig`): told in bands when few or nearly all gave them. `*` is every answer. */
  sensitive?: readonly string[];
  /** Columns by which the block is broken down further. */
  breakdown: string[];
  /** Lower bounds of the classes a numeric column of the breakdown is put into (`indeling` with `klassen`); absent: its values. */
  breakdownClasses?: Record<string, number[]>;
  /** Lower bounds of the classes a duration is shown in. */
  classes?: number[] | null;
  /** What else is counted on the reference date (`ook`), each under its own name, which is its series. */
  also?: Record<string, Side>;
  /** Questions that are counted side by side, each a series of its own over the same lists; absent: one value. */
  items?: Item[];
  /** Only of who was there at both: absent counts every list. */
  moments?: Moments | null;
  /** Of incidents: the days that could have had one, and the column that places them in time; absent: only counted. */
  exposure?: Exposure | null;
  /** Per how much of the exposure a rate is told: 100 stay days. */
  per?: number | null;
  /** A figure that must have an action beside it (`actie: verplicht`). */
  needsAction?: boolean;
  direction: Direction;
  /** Chooses one row where several people answered; absent or `null`: every row counts. */
  informant?: Informant | null;
  /** How start and end are found: of a change, and of a response that counts pairs. */
  pairing?: Pairing | null;
  /** The questionnaire whose scores change. */
  questionnaire?: { title: string; version: string | null; origin: string | null } | null;
  /** What of a change is told; absent or empty: all that can be. */
  show?: ChangeOutcome[];
  /** `false` when unlike things may not be laid side by side (`vergelijken: nee`); absent: they may. */
  compared?: boolean;
  /** Lowest and highest possible value of a mean, so that its whole scale is shown. */
  scale: { from: number; upTo: number } | null;
  response: string | null;
  /** Groupings (`voor-wie`) of which the figure is told for each part, over years; absent: none. */
  split?: string[];
  /** The indicator whose breakdown says who this is about: age, kind of help, how severe it was; absent: none. */
  composition?: string | null;
  status: 'government' | 'sector' | 'region' | 'own' | null;
  since: string | null;
  replaces: string | null;
  chosenBy: string | null;
  measuredBy: string | null;
  subject: string | null;
  moment: string | null;
  collection: string | null;
  norm: { value: number; origin: string } | null;
  targets: { unit: string; period: string; value: number; fixedOn: string }[];
  /** Why there is no figure (yet): shown instead of one. */
  unavailable: { kind: 'not-yet' | 'not-applicable'; reason: string } | null;
  /** How long each row must be followed before it counts (`volgtijd`); younger periods are not to be seen yet. */
  followUp: { amount: number; unit: 'days' | 'months' | 'years' } | null;
  /** What the figure cannot see (`reikwijdte`): “alleen bij onze organisatie”. */
  scope: string | null;
  /** The definition in the author's own words, Markdown. */
  body: string;
  bodyLine: number;
  at: Place;
}
