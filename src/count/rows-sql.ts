import { whyColumn, type DataSource, type Definitions, type Derived } from '../model/index.ts';
import { columnsRead, derive } from './derived-sql.ts';
import { identifier, type Relation } from './sql.ts';

/** A statement in the making: relations that build on each other, in order. */
export interface Draft {
  relations: Relation[];
  firstMonth: number;
  sourceOf(id: string): DataSource;
  /** Adds a relation under a name of its own; gives the name, quoted. */
  add(relation: Omit<Relation, 'name'> & { about: string }): string;
  /** A source's rows with the columns asked, its derived ones included; gives the relation's name, quoted. */
  rowsOf(source: string, columns: readonly string[]): string;
}

/** An empty statement over an organisation's sources. */
export function createDraft({ sources, organisation }: Pick<Definitions, 'sources' | 'organisation'>): Draft {
  const relations: Relation[] = [];
  const making: string[] = [];
  const draft: Draft = {
    relations,
    firstMonth: organisation.firstMonth,
    sourceOf: (id) => sourceIn(sources, id),
    add: ({ about, ...relation }) => {
      // An id holds no `#`, so these names cannot be those of a source.
      const name = `${about}#${relations.length + 1}`;
      relations.push({ name, ...relation });
      return identifier(name);
    },
    rowsOf: (id, columns) => derivedRows(draft, { source: draft.sourceOf(id), columns, making }),
  };
  return draft;
}

function derivedRows(
  draft: Draft,
  { source, columns, making }: { source: DataSource; columns: readonly string[]; making: string[] },
): string {
  let rows = identifier(source.id);
  for (const derived of derivedFor(source, columns)) {
    const name = `${source.id}.${derived.id}`;
    if (making.includes(name)) throw new Error(`circular derived column: ${name}`);
    making.push(name);
    const add = (sql: string) => draft.add({ about: name, sql });
    const { joins, value, why } = derive(derived, source, { ...draft, rows, add });
    making.pop();
    const [column, reason] = [identifier(derived.id), identifier(whyColumn(derived.id))];
    rows = draft.add({
      about: source.id,
      sql: [`select p.*, ${value} as ${column}, ${why} as ${reason} from ${rows} p`, ...joins].join('\n'),
    });
  }
  return rows;
}

/** Derived columns that some columns need, each after those it reads. A circle within one source throws. */
export function derivedFor(source: DataSource, columns: readonly string[]): Derived[] {
  const ordered: Derived[] = [];
  const visit = (column: string, path: string[]): void => {
    const derived = source.derived.find(({ id }) => id === column);
    if (!derived || ordered.includes(derived)) return;
    if (path.includes(column)) throw new Error(`circular derived column: ${source.id}.${column}`);
    columnsRead(derived).forEach((read) => visit(read, [...path, column]));
    ordered.push(derived);
  };
  columns.forEach((column) => visit(column, []));
  return ordered;
}

/** A source by its id. Throws when there is none: `define` has checked. */
export function sourceIn(sources: readonly DataSource[], id: string): DataSource {
  const source = sources.find((candidate) => candidate.id === id);
  if (!source) throw new Error(`unknown source: ${id}`);
  return source;
}
