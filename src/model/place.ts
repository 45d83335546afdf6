/** Where in an author's folder something stands: a finding always names it. */
export interface Place {
  /** Path relative to the organisation's folder, with forward slashes. */
  file: string;
  /** Line in the file, counted from 1; `null` when the whole file is meant. */
  line: number | null;
  /** Column heading (data) or position in the line (text), as the author sees it. */
  column?: string | number | null;
}
