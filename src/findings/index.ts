import type { Place } from '../model/index.ts';
import { buildLevels, type BuildParams } from './build.ts';
import { changeLevels, type ChangeParams } from './change.ts';
import { commandsLevels, type CommandsParams } from './commands.ts';
import { countLevels, type CountParams } from './count.ts';
import { databaseLevels, type DatabaseParams } from './database.ts';
import { defineLevels, type DefineParams, type Subject, type Unknown } from './define.ts';
import { drawLevels, type DrawParams } from './draw.ts';
import type { Level } from './finding.ts';
import { figuresLevels, type FiguresParams } from './figures.ts';
import { guardLevels, type GuardParams } from './guard.ts';
import { ledgerLevels, type LedgerParams, type PublishedFigure } from './ledger.ts';
import { measuresLevels, type MeasuresParams } from './measures.ts';
import { observeLevels } from './observe-levels.ts';
import type { ObserveParams } from './observe.ts';
import { pairLevels, type PairParams } from './pair.ts';
import { personalLevels, type PersonalParams } from './personal.ts';
import { storyLevels, type StoryParams } from './stories.ts';
import { tellLevels, type TellParams } from './tell.ts';

export type {
  BuildParams,
  ChangeParams,
  CommandsParams,
  CountParams,
  DatabaseParams,
  DefineParams,
  DrawParams,
  FiguresParams,
  GuardParams,
  LedgerParams,
  Level,
  MeasuresParams,
  ObserveParams,
  PairParams,
  PersonalParams,
  PublishedFigure,
  StoryParams,
  TellParams,
  Subject,
  Unknown,
};

/** What each finding must know to be said, by its code. */
export interface FindingParams
  extends
    DefineParams,
    ObserveParams,
    CountParams,
    ChangeParams,
    DatabaseParams,
    FiguresParams,
    GuardParams,
    TellParams,
    DrawParams,
    PairParams,
    BuildParams,
    LedgerParams,
    MeasuresParams,
    CommandsParams,
    PersonalParams,
    StoryParams {}

export type FindingCode = keyof FindingParams;

/** Something an author should know: data, worded last and in her language by `lang/`. Never thrown, always collected. */
export type Finding = { [C in FindingCode]: { code: C; level: Level; at: Place; params: FindingParams[C] } }[FindingCode];

/** The sentences for a group of findings, in one language. A sentence names what was found and what is possible. */
export type FindingWords<Params> = { [C in keyof Params]: (params: Params[C]) => string };

/** How grave each finding is, unless the step that finds it knows better. */
export const levels: Record<FindingCode, Level> = {
  ...defineLevels,
  ...observeLevels,
  ...countLevels,
  ...changeLevels,
  ...databaseLevels,
  ...figuresLevels,
  ...guardLevels,
  ...tellLevels,
  ...drawLevels,
  ...pairLevels,
  ...buildLevels,
  ...commandsLevels,
  ...ledgerLevels,
  ...measuresLevels,
  ...personalLevels,
  ...storyLevels,
};

/** Makes a finding at its usual level, or at the one given. */
export function finding<C extends FindingCode>(
  code: C,
  at: Place,
  params: FindingParams[C],
  level: Level = levels[code],
): Finding {
  return { code, level, at, params } as Finding;
}
