import type { DataSource } from '../model/index.ts';
import { aggregates } from './aggregates.ts';
import type { Layout } from './layout.ts';
import { rows } from './rows.ts';

/** The layouts data can have; each is a file beside this one. */
export const layouts: Record<DataSource['layout'], Layout> = { rows, aggregates };
