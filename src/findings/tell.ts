import type { BlockState } from '../model/index.ts';
import type { Unknown } from './define.ts';
import type { Level } from './finding.ts';

/** TV-500–549: telling. What each finding must know to be said. */
export interface TellParams {
  /** Braces that hold no number: write indicator, unit and period, or a backslash before a plain brace. */
  'TV-500': { found: string };
  /** A brace that is never closed: close it, or write a backslash before it. */
  'TV-501': Record<string, never>;
  /** A bound number of an indicator that does not exist. */
  'TV-502': Unknown;
  /** A bound number of a unit that does not exist. */
  'TV-503': Unknown;
  /** A bound number of what is no period, or none this indicator is counted for. */
  'TV-504': { found: string; indicator: string; possible: string[] };
  /** A word after the bar that is no face. */
  'TV-505': Unknown;
  /** A face that this measure does not have (yet). */
  'TV-506': { found: string; indicator: string; possible: string[] };
  /** A category that the figure does not have. */
  'TV-507': Unknown & { indicator: string };
  /** A distribution without favourable answers does not know which answer is meant. */
  'TV-508': { indicator: string; possible: string[] };
  /** A percentage of fewer than twenty people: ask for the number. */
  'TV-509': { number: string };
  /** A bound number that may not be shown. */
  'TV-510': { number: string; edition: string };
  /** A bound number that does not exist: not yet to be seen, not counted, or the unit was not there. */
  'TV-511': { number: string; state: Exclude<BlockState, 'shown' | 'hidden'> };
  /** A bound number that this edition is not about. */
  'TV-512': { number: string; edition: string; outside: 'indicator' | 'unit' | 'period' | 'part'; possible: string[] };
  /** A response is asked of an indicator that names none. */
  'TV-513': { indicator: string };
  /** A word after `:::` that is no chart. */
  'TV-514': Unknown;
  /** A chart block that is never closed. */
  'TV-515': Record<string, never>;
  /** A key in a chart block that does not exist. */
  'TV-516': Unknown;
  /** A key in a chart block that is missing. */
  'TV-517': { key: string };
  /** A breakdown the indicator does not have. */
  'TV-518': Unknown & { indicator: string };
  /** A chart block in a text that is no story. */
  'TV-519': Record<string, never>;
  /** Raw HTML: it is printed as it is written. */
  'TV-520': { found: string };
  /** A link to an address that is not allowed. */
  'TV-521': { found: string };
  /** A picture without a text for who cannot see it. */
  'TV-522': { found: string };
  /** A picture from elsewhere: nothing is fetched from other sites. */
  'TV-523': { found: string };
  /** Digits next to the name of a team or indicator that are not bound. */
  'TV-524': { found: string; name: string };
  /** A sound without the words that are said in it. */
  'TV-560': { story: string; sound: string };
  /** A sound or film in a text, where nothing says what is said in it. */
  'TV-561': { found: string };
  /** A story in somebody's own voice, without consent for that voice. */
  'TV-562': { story: string };
  /** A sound that is not in `public/`, or of a kind that not every browser plays. */
  'TV-563': { sound: string; isThere: boolean; possible: string[] };
  /** A sound that cannot lose what a telephone wrote in it. */
  'TV-564': { format: string };
  /** A sound in `public/` that belongs to no story: it goes nowhere. */
  'TV-565': { sound: string };
  /** A line in a chart block that cannot be read. */
  'TV-525': Record<string, never>;
  /** A link or a picture that leads to nothing on a site that shows it: no such page, file, or place on a page. */
  'TV-526': { found: string; groups: string[]; isPlace: boolean; possible: string[] };
}

export const tellLevels: Record<keyof TellParams, Level> = {
  'TV-500': 'error',
  'TV-501': 'error',
  'TV-502': 'error',
  'TV-503': 'error',
  'TV-504': 'error',
  'TV-505': 'error',
  'TV-506': 'error',
  'TV-507': 'error',
  'TV-508': 'error',
  'TV-509': 'error',
  'TV-510': 'error',
  'TV-511': 'error',
  'TV-512': 'error',
  'TV-513': 'error',
  'TV-514': 'error',
  'TV-515': 'error',
  'TV-516': 'error',
  'TV-517': 'error',
  'TV-518': 'error',
  'TV-519': 'warning',
  'TV-520': 'warning',
  'TV-521': 'warning',
  'TV-522': 'error',
  'TV-523': 'warning',
  'TV-524': 'warning',
  'TV-525': 'error',
  'TV-526': 'warning',
  'TV-560': 'error',
  'TV-561': 'error',
  'TV-562': 'error',
  'TV-563': 'error',
  'TV-564': 'error',
  'TV-565': 'hint',
};
