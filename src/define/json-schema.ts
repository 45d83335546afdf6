import { fileKinds } from '../model/schemas/index.ts';
import { jsonSchema } from '../model/schemas/record.ts';

/**
 * A JSON Schema (draft 7) for each kind of file, by the path pattern of that kind: what an editor needs to complete keys and to
 * show the sentence that belongs to each. `say` puts such a sentence in the words of a country.
 */
export function editorSchemas(say: (text: string) => string = (text) => text): Record<string, object> {
  const reworded = (key: string, value: unknown) => (key === 'description' && typeof value === 'string' ? say(value) : value);
  return Object.fromEntries(
    Object.entries(fileKinds).map(([kind, { path, schema }]) => [
      kind,
      JSON.parse(JSON.stringify({ title: path, ...jsonSchema(schema) }, reworded)) as object,
    ]),
  );
}
