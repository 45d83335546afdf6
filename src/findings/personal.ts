import type { AcceptedKind, ColumnLook, PersonalKind, PersonalPlace } from '../model/index.ts';
import type { Unknown } from './define.ts';
import type { Level } from './finding.ts';

/** Where it stands. What it says is never known to a finding, so no log can print it. */
interface AtPlace {
  where: PersonalPlace;
}

/** TV-478 to TV-480, TV-760–799: people in texts and data, and what a story may be told for. What each finding must know to be said. */
export interface PersonalParams {
  /** A file that goes out as it is, and that cannot be read. */
  'TV-478': Record<string, never>;
  /** A file that goes out as it is holds what its reader does not see at first, or says by name who wrote it. */
  'TV-479': { holds: 'writer' | 'aside' };
  /** Rows or columns of a sheet of actions that Excel does not show are left out: show them, or take them away. */
  'TV-480': Record<string, never>;
  /** A Dutch citizen number. */
  'TV-760': AtPlace;
  /** A Belgian national register number. */
  'TV-761': AtPlace;
  /** A bank account. */
  'TV-762': AtPlace;
  /** A telephone number. */
  'TV-763': AtPlace;
  /** A mail address. */
  'TV-764': AtPlace;
  /** Somebody's door. */
  'TV-765': AtPlace;
  /** A date of birth, or an exact day in somebody's story. */
  'TV-766': AtPlace;
  /** A word with a capital that nobody declared. */
  'TV-767': AtPlace;
  /** Something few people have: an exact age, a large family, an illness. */
  'TV-768': AtPlace;
  /** Accepted by somebody, for a reason. */
  'TV-769': { kind: AcceptedKind; reason: string; by: string };
  /** An acceptance that does not say of what, why, or by whom. */
  'TV-770': Unknown;
  /** An acceptance with nothing beside it to accept. */
  'TV-771': { kind: AcceptedKind };
  /** A column of a data file that nobody described and that looks like something of one person. */
  'TV-772': { column: string; looks: ColumnLook };
  /** Values in a column that may be shown look like something of one person. */
  'TV-773': { column: string; kind: PersonalKind; few: boolean };
  /** Nearly every row of an open column says something else: no group, but a person. */
  'TV-774': { column: string };
  /** A story by or about a client, a parent or a named person has no consent. */
  'TV-780': { story: string };
  /** A consent is over, or starts later. */
  'TV-781': { story: string; starts: string | null; expired: string; day: string };
  /** A consent is not for this way of publishing. */
  'TV-782': { story: string; edition: string; channel: string; given: string[] };
  /** A consent is over soon. */
  'TV-783': { story: string; expires: string; days: number };
  /** Nobody says how many people the story could be about, or too few. */
  'TV-784': { story: string; k: number | null; least: number };
  /** Counted: too few people with what the story tells of somebody. */
  'TV-785': { story: string; least: number };
  /** The figure a story stands beside is not shown there: too few people to be one of. */
  'TV-786': { story: string; edition: string; indicator: string; unit: string; period: string };
  /** The answer a story tells of is not shown, or of too few people. */
  'TV-787': { story: string; edition: string; category: string; least: number };
  /** A withdrawn story whose text still lies there. */
  'TV-788': { story: string };
  /** A channel nobody knows. */
  'TV-789': Unknown;
  /** An edition hides the names of units, and a text in it names one. */
  'TV-790': { edition: string; times: number };
  /** A picture in a format from which nothing can be taken away. */
  'TV-791': { format: string };
  /** The annex is for closed groups, and there is none. */
  'TV-792': Record<string, never>;
}
export type PersonalCode = keyof PersonalParams;

// prettier-ignore
export const personalLevels: Record<PersonalCode, Level> = {
  'TV-478': 'error', 'TV-479': 'error', 'TV-480': 'warning',
  'TV-760': 'error', 'TV-761': 'error', 'TV-762': 'error', 'TV-763': 'error', 'TV-764': 'error', 'TV-765': 'error',
  'TV-766': 'error', 'TV-767': 'error', 'TV-768': 'warning', 'TV-769': 'hint', 'TV-770': 'error', 'TV-771': 'warning',
  'TV-772': 'error', 'TV-773': 'error', 'TV-774': 'warning', 'TV-780': 'error', 'TV-781': 'warning', 'TV-782': 'warning',
  'TV-783': 'warning', 'TV-784': 'error', 'TV-785': 'error', 'TV-786': 'error', 'TV-787': 'error', 'TV-788': 'warning',
  'TV-789': 'error', 'TV-790': 'error', 'TV-791': 'error', 'TV-792': 'warning',
};
