import type { PersonalKind } from '../model/index.ts';

/** Something that may point at a person. Its text is never kept: only where it stands. */
export interface Found {
  start: number;
  end: number;
  /** Whether it is almost certainly what it looks like; chance makes some numbers look like others. */
  sure: boolean;
  /** Of a name: whether many people have it as their first. */
  isFirst?: boolean;
}

/** What an organisation declared: these words and addresses are nobody's secret. */
export interface Known {
  /** Words that may be written with a capital, as they are written. */
  words: ReadonlySet<string>;
  /** Mail addresses of roles, in lower case. */
  mails: ReadonlySet<string>;
}

/** Finds one kind of thing in a text. Pure, and quick enough for every cell of a column. */
export interface Detector {
  id: PersonalKind;
  find(text: string, known: Known): Found[];
}
