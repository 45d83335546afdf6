import { identifier } from './sql.ts';

/** Names that stand for selects. */
export interface Views {
  define(source: string, select: string): void;
  /** A statement with the selects it names in front of it, so that it is whole by itself. */
  around(statement: string): string;
}

/** Views that live in statements only: the database need not let us make any. */
export function createViews(): Views {
  const views = new Map<string, string>();
  return {
    define: (source, select) => void views.set(identifier(source), select),
    around: (statement) => {
      const used = [...views].filter(([name]) => statement.includes(name));
      if (used.length === 0) return statement;
      const named = used.map(([name, select]) => `${name} as (\n${select}\n)`).join(',\n');
      return statement.startsWith('with ') ? `with ${named},\n${statement.slice('with '.length)}` : `with ${named}\n${statement}`;
    },
  };
}
