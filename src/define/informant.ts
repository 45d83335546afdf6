import { finding, type Finding } from '../findings/index.ts';
import type { WrittenIndicator } from '../model/schemas/indicator.ts';
import { checkAnswer, checkColumn, linking } from './columns.ts';
import type { Item } from './files.ts';
import { checkUnit, type Scope, type ScopeSource } from './scope.ts';

/** The usual name of the column that says who answered. */
export const usualInformant = 'informant';

/** Checks who may answer: that a column holds these answers, and within what one list counts. */
export function checkInformant(
  { written, at }: Item<WrittenIndicator>,
  { source, scope }: { source: ScopeSource | null; scope: Scope },
): Finding[] {
  const { informant } = written;
  if (!informant || !source) return [];
  const exceptions = Object.entries(informant.except ?? {});
  // The exception is about one column, usually the team: `{ team: [de-haven], kies: [groepsleider] }`.
  const excepted = exceptions.flatMap(([column, answers]) => {
    if (source.columns.get(column)?.kind === 'unit')
      return answers.flatMap((unit, index) => checkUnit(unit, at('informant', 'except', column, index), scope));
    return [];
  });
  const per = informant.per === null ? [] : checkColumn(informant.per, at('informant', 'per'), { source, kinds: linking });
  return [...checkChosen(informant.choose, (index) => at('informant', 'choose', index), source), ...per, ...excepted];
}

function checkChosen(choose: string[], at: (index: number) => Finding['at'], source: ScopeSource): Finding[] {
  if (source.columns.has(usualInformant))
    return choose.flatMap((answer, index) => checkAnswer(answer, at(index), { source, column: usualInformant }));
  const holding = [...source.columns.values()].filter((column) => choose.every((answer) => column.values?.includes(answer)));
  return holding.length === 1 ? [] : [finding('TV-203', at(0), { values: choose })];
}
