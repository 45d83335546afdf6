import { formatRead } from './define/format.ts';
import type { TextFile } from './model/index.ts';
import { fileKinds } from './model/schemas/index.ts';
import { writtenPath } from './model/schemas/record.ts';

/** A step from one format to the next: the texts it changes, and no other. Comments and order of an author stay. */
interface Step {
  from: string;
  change(texts: readonly TextFile[]): TextFile[];
}

const { path, schema } = fileKinds.organisation;
const key = String(writtenPath(schema, ['format'])[0]);

/** Folders from before formats had a number say nothing of it; everything else in them is as it is now. */
const numbered: Step = {
  from: '',
  change: (texts) =>
    texts.flatMap((file) =>
      file.path === path && /^\uFEFF?---\r?\n/.test(file.text)
        ? [{ path, text: withoutKey(file.text).replace(/^(\uFEFF?---(\r?\n))/, `$1${key}: ${formatRead}$2`) }]
        : [],
    ),
};

/** Every step, oldest first. A new format adds one. */
const steps: readonly Step[] = [numbered];

/** A key that says nothing makes place for one that does. */
function withoutKey(text: string): string {
  return text.replace(new RegExp(`^${key}:[ \\t]*(?:leeg[ \\t]*)?\\r?\\n`, 'm'), '');
}

/** What a folder's format says; empty when nothing does. */
function formatOf(texts: readonly TextFile[]): string {
  const front = /^\uFEFF?---\r?\n([\s\S]*?)\n---/.exec(texts.find((file) => file.path === path)?.text ?? '')?.[1] ?? '';
  const written = new RegExp(`^${key}:[ \\t]*["']?([^\\s"'#]*)`, 'm').exec(front)?.[1] ?? '';
  return written === 'leeg' ? '' : written;
}

/** The texts of a folder that change on the way to the format of this version; none when it is there, or no step leads from it. */
export function migrate(texts: readonly TextFile[]): { changed: TextFile[]; from: string; to: number } {
  const from = formatOf(texts);
  const first = steps.findIndex((step) => step.from === from);
  if (first === -1) return { changed: [], from, to: formatRead };
  const now = new Map(texts.map((file) => [file.path, file]));
  const changed = new Map<string, TextFile>();
  for (const { change } of steps.slice(first))
    for (const file of change([...now.values()])) {
      now.set(file.path, file);
      changed.set(file.path, file);
    }
  return { changed: [...changed.values()], from, to: formatRead };
}
