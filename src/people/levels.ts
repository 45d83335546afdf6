import type { Level } from '../findings/index.ts';
import type { PersonalKind, PersonalPlace } from '../model/index.ts';

/** What kind of text something stands in: that decides how grave it is. */
export type Setting =
  /** Told by or about a client, a parent or a named person. */
  | 'personal-story'
  /** Told by staff, about their work with people. */
  | 'story'
  /** What was agreed, by whom and when: with days of its own. */
  | 'action'
  /** What an organisation says of itself: its own telephone number may well stand there. */
  | 'page'
  /** Definitions and descriptions: full of names of lists and programs, so that only first names are told from those. */
  | 'definition';

export interface Where {
  setting: Setting;
  place: PersonalPlace;
  /** Whether it almost certainly is what it looks like. */
  sure: boolean;
  /** Whether it is a first name that many people have. */
  isFirst?: boolean | undefined;
}

/** How grave a find is; `null` when it is nothing at all there. */
export function levelOf(kind: PersonalKind, where: Where): Level | null {
  const { setting, place, sure } = where;
  const isTold = setting === 'personal-story' || setting === 'story' || setting === 'action';
  if (kind === 'bsn' || kind === 'national-number' || kind === 'iban') return sure ? 'error' : 'warning';
  if (kind === 'phone' || kind === 'mail' || kind === 'address') {
    if (isTold || place === 'comment') return sure ? 'error' : 'warning';
    return setting === 'page' ? 'hint' : 'warning';
  }
  if (kind === 'detail') return setting === 'personal-story' && place !== 'comment' ? 'warning' : null;
  if (kind === 'birth-date') return levelOfDate(where);
  return levelOfName(where);
}

/** An exact day in the story of one person is a day somebody else remembers too. */
function levelOfDate({ setting, place, sure }: Where): Level | null {
  if (sure) return 'error';
  if (place === 'front-matter' || place === 'comment' || place === 'file-name') return null;
  if (setting === 'personal-story') return 'error';
  return setting === 'story' ? 'hint' : null;
}

function levelOfName({ setting, place, sure, isFirst = false }: Where): Level | null {
  if (place === 'file-name') return 'warning';
  if (setting === 'definition') return isFirst || (place === 'comment' && sure) ? 'warning' : null;
  if (!sure) return 'warning';
  return setting === 'page' && place !== 'comment' ? 'warning' : 'error';
}
