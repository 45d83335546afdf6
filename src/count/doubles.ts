import { finding, type Finding } from '../findings/index.ts';
import { hasRows, type DataSource, type Definitions } from '../model/index.ts';
import type { Engine } from './engine.ts';
import { identifier } from './sql.ts';

/**
 * Rows about one person that say the same in every column. With a key only the newest would count; without one both do, which
 * is right only when it happened twice.
 */
export async function findDoubles({ sources }: Definitions, engine: Engine): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const source of sources.filter(canHaveDoubles)) {
    const columns = source.columns.map(({ id }) => `r.${identifier(id)}`);
    const person = `r.${identifier(source.person ?? '')}`;
    const [[text] = []] = await engine.query(
      `select count(*) - count(distinct ${engine.hashSql(columns)}) from ${identifier(source.id)} r where ${person} is not null`,
    );
    const rows = Number(text);
    if (rows > 0) findings.push(finding('TV-448', source.at, { source: source.title, rows }));
  }
  return findings;
}

/** Without a person equal rows are no surprise: two families may give the same three answers. */
function canHaveDoubles({ layout, key, person, columns }: DataSource): boolean {
  return hasRows({ layout }) && key.length === 0 && person !== null && columns.some(({ id }) => id === person);
}
