/** How many rows of a file one indicator counts, and why it leaves the others out. For the author's eyes: it stands in no set and on no page. */
export interface Slip {
  indicator: string;
  rows: number;
  counted: number;
  /** In the order of the definition: rows that fail its first condition, then of the others its second … `unplaced`: no unit; `undated`: no day or period. */
  left: { why: number | 'unplaced' | 'undated'; rows: number }[];
}

/** A figure that is not shown yet because few persons are missing. */
export interface Short {
  indicator: string;
  unit: string;
  period: string;
  /** How many persons more would make it large enough by itself. */
  short: number;
}

/** What only the author may read, on a terminal or in the preview on her own machine. */
export interface AuthorNotes {
  slips: Slip[];
  shorts: Short[];
}
