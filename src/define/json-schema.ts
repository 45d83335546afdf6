import { fileKinds } from '../model/schemas/index.ts';
import { jsonSchema } from '../model/schemas/record.ts';

/**
 * A JSON Schema (draft 7) for each kind of file, by the path pattern of that kind: what an editor needs to complete keys and to
 * show the sentence that belongs to each.
 */
export function editorSchemas(): Record<string, object> {
  return Object.fromEntries(
    Object.entries(fileKinds).map(([kind, { path, schema }]) => [kind, { title: path, ...jsonSchema(schema) }]),
  );
}
