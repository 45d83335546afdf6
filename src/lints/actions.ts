import { finding, type Finding } from '../findings/index.ts';
import type { Action } from '../model/index.ts';
import { actionSchema } from '../model/schemas/action.ts';
import { writtenPath } from '../model/schemas/record.ts';
import type { Lint } from './lint.ts';

/** What an action lacks to be done: somebody, a day, a time to see whether it helped. A proposal may still lack them. */
export const actions: Lint = ({ definitions }) => {
  const newest =
    definitions.editions
      .map(({ date }) => date)
      .toSorted()
      .at(-1) ?? '';
  return definitions.actions.flatMap((action) => [...lacking(action), ...late(action, newest)]);
};

const isOpen = ({ state }: Action) => state === 'chosen' || state === 'running';
const keyOf = (field: string) => String(writtenPath(actionSchema, [field])[0]);

function lacking({ id, at, ...action }: Action): Finding[] {
  if (action.state === 'proposed' || action.state === 'stopped') return [];
  const owner = action.who ?? action.to ?? null;
  const keys = [...(owner === null ? ['who'] : []), ...(action.when === null ? ['when'] : [])].map(keyOf);
  const unmeasured = action.state === 'done' && action.again === null && !action.became;
  return [
    ...(keys.length > 0 ? [finding('TV-810', at, { action: id, keys })] : []),
    ...(unmeasured ? [finding('TV-812', at, { action: id, keys: ['again', 'became'].map(keyOf) })] : []),
  ];
}

/** A day that has passed by the date of the newest edition, while the action is still open. */
function late(action: Action, newest: string): Finding[] {
  const { id, when, at } = action;
  const isPast = isOpen(action) && when !== null && /^\d{4}-\d{2}-\d{2}$/.test(when) && when < newest;
  return isPast ? [finding('TV-813', at, { action: id, when })] : [];
}
