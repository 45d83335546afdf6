import * as z from 'zod';

/** A schema of something authors write, whatever it is made of. */
export type Schema<T = unknown> = z.ZodType<T>;

/** A field of something authors write: its Dutch key, what may stand there, and what it is when absent. */
export interface Field<T> {
  key: string;
  schema: Schema;
  /** The schema before it was made optional: where the keys of nested records are found. */
  inner: Schema;
  absent: T | null;
}

type Fields = Record<string, Field<unknown>>;

/** What a record becomes: English names, `null` where nothing was written. */
export type Written<F extends Fields> = { [Name in keyof F]: F[Name] extends Field<infer T> ? T : never };

/** What schemas consist of, so that an English path can be followed through what was written in Dutch. */
const insides = new WeakMap<Schema, { fields?: Fields; item?: Schema; options?: readonly Schema[] }>();

/** Nothing was written: an empty scalar, or the word that says so. */
const blank = (written: unknown) => (written === '' || written === 'leeg' ? undefined : written);

/** A field that must be there. `about` is one sentence for its author. */
export function need<T>(key: string, schema: Schema<T>, about: string): Field<T> {
  return { key, schema: z.preprocess(blank, schema).describe(about), inner: schema, absent: null };
}

/** A field that may be left out or be `leeg`; it is `null` then. */
export function may<T>(key: string, schema: Schema<T>, about: string): Field<T | null> {
  return { key, schema: z.preprocess(blank, schema.optional()).optional().describe(about), inner: schema, absent: null };
}

/** An optional field, with what it is when left out. */
export function or<T>(field: Field<T | null>, absent: NoInfer<T>): Field<T> {
  return { ...field, absent } as Field<T>;
}

/** A record with these keys and no others. What is possible travels as the message of an unknown key. */
export function record<F extends Fields>(fields: F): Schema<Written<F>> {
  const shape = Object.fromEntries(Object.values(fields).map(({ key, schema }) => [key, schema]));
  const possible = Object.keys(shape).join(' ');
  const strict = z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? possible : undefined) });
  const schema = strict.transform((written) => inEnglish(fields, written)) as unknown as Schema<Written<F>>;
  insides.set(schema, { fields });
  return schema;
}

function inEnglish(fields: Fields, written: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, { key, absent }]) => [name, written[key] ?? absent]));
}

/** Several of the same. */
export function list<T>(item: Schema<T>): Schema<T[]> {
  const schema = z.array(item);
  insides.set(schema, { item });
  return schema;
}

/** Exactly two of the same. */
export function both<T>(item: Schema<T>): Schema<[T, T]> {
  const schema = z.array(item).transform((items, context) => {
    const [first, second] = items;
    if (items.length === 2) return [first, second] as [T, T];
    context.issues.push({ code: 'custom', input: items, params: { problem: 'count', count: 2, found: items.length } });
    return z.NEVER;
  });
  insides.set(schema, { item });
  return schema;
}

/** Lets an English path be followed into a schema that is no record: which name is which key. */
export function named<T>(schema: Schema<T>, keys: Record<string, string>): Schema<T> {
  const field = (key: string): Field<unknown> => ({ key, schema, inner: z.unknown(), absent: null });
  insides.set(schema, { fields: Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, field(key)])) });
  return schema;
}

/** One, or a list of them. */
export function oneOrMore<T>(item: Schema<T>): Schema<T[]> {
  const schema = z.union([item.transform((one) => [one]), z.array(item)]);
  insides.set(schema, { item });
  return schema;
}

/** Things by the name their author gave them, in her order. */
export function table<T>(item: Schema<T>): Schema<Record<string, T>> {
  const schema = z.record(z.string(), item);
  insides.set(schema, { item });
  return schema;
}

/** One of several shapes. */
export function either<T extends readonly [Schema, ...Schema[]]>(...options: T): Schema<z.output<T[number]>> {
  const schema = z.union(options);
  insides.set(schema, { options });
  return schema as Schema<z.output<T[number]>>;
}

/** What an author wrote, turned into something else. A path through it stays the path through what was written. */
export function turned<T, U>(written: Schema<T>, turn: (value: T) => U): Schema<U> {
  const schema = written.transform(turn);
  const inside = insides.get(written);
  if (inside) insides.set(schema, inside);
  return schema;
}

/** The path as it stands in the file, of a path in English names. What the schema does not know stays as it is. */
export function writtenPath(schema: Schema, path: readonly (string | number)[]): (string | number)[] {
  const [first, ...rest] = path;
  if (first === undefined) return [];
  const inside = insides.get(schema);
  if (inside?.options) return writtenPath(inside.options.find((option) => holds(option, first)) ?? z.unknown(), path);
  const field = inside?.fields?.[first];
  if (field) return [field.key, ...writtenPath(field.inner, rest)];
  return inside?.item ? [first, ...writtenPath(inside.item, rest)] : [...path];
}

function holds(schema: Schema, step: string | number): boolean {
  const inside = insides.get(schema);
  return inside?.fields ? step in inside.fields : inside?.item !== undefined;
}

/** JSON Schema of what may be written, for completion in editors, which read plain numbers and dates as such. */
export function jsonSchema(schema: Schema): object {
  return z.toJSONSchema(schema, { target: 'draft-07', io: 'input', override: ({ jsonSchema: part }) => allowScalars(part) });
}

function allowScalars(part: { type?: unknown; enum?: unknown }) {
  if (part.type === 'string' && !part.enum) part.type = ['string', 'number', 'boolean', 'null'];
}
