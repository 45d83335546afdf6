import type { LayoutId } from '../model/index.ts';
import { aggregates } from './aggregates.ts';
import { answers } from './answers.ts';
import type { Layout } from './layout.ts';
import { policyRecords } from './policy-records.ts';
import { questionnaire } from './questionnaire.ts';
import { rows } from './rows.ts';
import { stopMessages } from './stop-messages.ts';

/** The layouts data can have; each is a file beside this one. */
export const layouts: Record<LayoutId, Layout> = {
  rows,
  questionnaire,
  answers,
  'stop-messages': stopMessages,
  'policy-records': policyRecords,
  aggregates,
};
