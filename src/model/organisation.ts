import type { Grain } from './period.ts';
import type { Place } from './place.ts';

export const locales = ['nl-NL', 'nl-BE', 'en'] as const;
export type Locale = (typeof locales)[number];

/** Whether a reader is addressed as “u” or as “je”. */
export type Addressing = 'formal' | 'informal';

/** How a site speaks: its language, to whom, and what it calls its client council (`null` for “de raad”). */
export interface Speech {
  locale: Locale;
  addressing: Addressing;
  council: string | null;
}

/** How one speaks in a language before it is known to whom. */
export function plainSpeech(locale: Locale): Speech {
  return { locale, addressing: 'formal', council: null };
}

/** How an organisation speaks, and one of its editions when that says it otherwise. */
export function speechOf(
  { locale, addressing, council }: Pick<Organisation, 'locale' | 'addressing' | 'council'>,
  edition: { addressing?: Addressing | null; council?: string | null } | null = null,
): Speech {
  return {
    locale,
    addressing: edition?.addressing ?? addressing ?? 'formal',
    council: edition?.council ?? council ?? null,
  };
}

/** An organisation as its `content/organisatie.md` describes it. */
export interface Organisation {
  format: 1;
  name: string;
  /** Fictional organisations say so on every page. */
  fictional: boolean;
  locale: Locale;
  /** Absent for “u”. */
  addressing?: Addressing;
  /** What its client or youth council is called; absent or `null` for “de raad”. */
  council?: string | null;
  /** Fewest persons a result may be about. Never below seven. */
  smallestGroup: number;
  basePeriod: Grain;
  /** Month (1–12) in which the year of this organisation starts. */
  firstMonth: number;
  groups: Group[];
  /** The tree of units, roots first, in the author's order (which is the only order pages use). */
  units: Unit[];
  groupings: Grouping[];
  /** Own words for catalogue terms, such as `team: leefgroep`. */
  words: Record<string, string>;
  /** What words mean: a glossary, with the names that are not to be used for the same. */
  terms?: Term[];
  /** What happened and what comes: measurements, talks, changes. */
  agenda?: AgendaItem[];
  /** When a response is low, as fractions, and how far two may lie apart to be compared; absent for the usual. */
  responseLimits?: ResponseLimits;
  /** Most indicators on one page before it is said; absent for the usual. */
  mostIndicators?: number;
  /** Who answers questions about these figures: a role, an address. */
  contact: { name: string; mail: string | null } | null;
  /** Address of the licence under which others may use its open data; absent or `null` when it says none. */
  licence?: string | null;
  /** Own colours in the place of ours; absent or `null` for ours. */
  theme?: Theme | null;
  /** The body of organisatie.md: who we are, in Markdown. */
  introduction: string;
  at: Place;
}

export const agendaKinds = ['measurement', 'talk', 'report', 'council', 'event'] as const;
export type AgendaKind = (typeof agendaKinds)[number];

/** A day, or days, on which something is measured, talked about, published, or changed. */
export interface AgendaItem {
  title: string;
  kind: AgendaKind;
  /** First and last day, ISO. */
  from: string;
  until: string;
  about: string | null;
  who: string | null;
  /** Groups that see it; empty for all. */
  visibility: string[];
  /** Units it is about; absent or empty for the whole organisation. */
  units?: string[];
  at: Place;
}

/** A word of this organisation: one name for one thing. */
export interface Term {
  name: string;
  meaning: string;
  /** Other names for the same, which texts had better not use. */
  instead: string[];
  at: Place;
}

/** The two colours that say what is counted and what is told (`#0b5e70`), on light paper and, when given, on dark. */
export interface Theme {
  counted: string;
  told: string;
  countedDark: string | null;
  toldDark: string | null;
}

/** Below `low` a figure carries a warning, below `veryLow` a strong one; responses further apart than `apart` are not compared. */
export interface ResponseLimits {
  low: number;
  veryLow: number;
  apart: number;
}

/** Conventions, not findings: nothing fixes them but habit, so an organisation may choose others. */
export const usualResponseLimits: ResponseLimits = { low: 0.6, veryLow: 0.3, apart: 0.2 };

/** More questions than these on one page nobody discusses. */
export const usualMostIndicators = 18;

/** A visibility: who may see an edition, and where its own site stands. */
export interface Group {
  id: string;
  name: string;
  /** Full address of the group's site, with a trailing slash and any base path; `null` when it has none. */
  address: string | null;
  /** Whether anyone may read it; stricter groups ask for sign-in at the server. */
  public: boolean;
}

/** A team, a kind of help, an organisation: a node of the tree, with a life. */
export interface Unit {
  id: string;
  name: string;
  parent: string | null;
  /** A body of its own beside others: a comparison then needs three of them. Absent is no. */
  isOrganisation?: boolean;
  /** First day of its life, ISO; `null` when it always was. */
  from: string | null;
  /** Last day of its life, ISO, inclusive. */
  until: string | null;
  mergedInto: string | null;
  continues: string[];
  formerNames: { name: string; until: string }[];
  /** One or two sentences on who works here and for whom. */
  about: string | null;
  at: Place;
}

/** A second way to divide the rows, by an attribute instead of the unit tree: municipality, project, age. */
export interface Grouping {
  id: string;
  column: string;
  /** Lower bounds of the classes (years, days …); `null` when the values of the column are the classes. */
  classes: number[] | null;
}

/** How authors name the whole organisation as a unit. */
export const wholeOrganisation = 'organisatie';

/** The id of a unit by what an author wrote: `organisatie` is the first root of the tree, whatever its name. */
export function unitNamed(found: string, units: readonly Unit[]): string {
  if (found !== wholeOrganisation || units.some(({ id }) => id === found)) return found;
  return units.find(({ parent }) => parent === null)?.id ?? found;
}
