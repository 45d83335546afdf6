import type { Action, FreePage, Instrument } from './action.ts';
import type { DataSource } from './data.ts';
import type { Edition } from './edition.ts';
import type { Indicator } from './indicator.ts';
import type { Organisation } from './organisation.ts';
import type { StorySource } from './story.ts';

/** Everything an organisation's folder says, checked and in English. Plain data: it travels to the counting process. */
export interface Definitions {
  organisation: Organisation;
  indicators: Indicator[];
  instruments: Instrument[];
  sources: DataSource[];
  stories: StorySource[];
  actions: Action[];
  editions: Edition[];
  freePages: FreePage[];
}
