import type { AudienceId, Section, Unit } from '../model/index.ts';
import type { EditionContext } from '../pair/context.ts';
import type { FigureSource } from '../pair/figure.ts';

/** For whom a page is made, and what it shows. Pure: it arranges what was counted and told. */
export interface Audience {
  id: AudienceId;
  /** Whether its pages are called a report; what lies on a table, or comes by mail, is none. */
  isReport: boolean;
  /** The units an edition makes a page about, in the author's order. */
  units(source: Pick<FigureSource, 'edition' | 'definitions'>): Unit[];
  /** The page's own text: heading line above the title, title, one sentence for search engines. */
  heading(context: EditionContext, unit: Unit): { kicker: string; title: string; description: string };
  sections(context: EditionContext, unit: Unit): Section[];
}
