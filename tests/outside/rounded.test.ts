import { expect, test } from 'vitest';
import { attack } from './attack.ts';
import { readSite } from './read-site.ts';
import { systemsOf, told, wholeOnly } from './system.ts';

const head = 'title,unit_name,from,until,part,series,category,face,form,value,low,high';
const download = (...rows: string[]) => ({
  path: 'open/cijfers.csv',
  text: `${[head, ...rows.map((row) => `Uitval,Noord,2025-01-01,2025-12-31,,,${row}`)].join('\r\n')}\r\n`,
});
const page = (said: string, count = '30') => ({
  path: 'open/index.html',
  text: `<html lang="nl"><p>${said}</p><table><caption>Uitval · Noord · per jaar</caption><thead><tr><th>Periode</th><th>Aantal</th><th>Van</th></tr></thead><tbody><tr><td>2025</td><td>${count}</td><td>1.240</td></tr></tbody></table></html>`,
});
const rounded = page('ongeveer 30 van de 1.240 kinderen (afgerond op 10)');
const onPage = (...files: { path: string; text: string }[]) =>
  readSite(files).observations.flatMap(({ where, what, low, high }) => (where.endsWith('.html') ? [[what, low, high]] : []));

test('a number that is said to be rounded is taken for what the rounding leaves open', () => {
  const facts = onPage(rounded, download(',n,band,,1235,1245', ',count,band,,25,35'));
  expect(facts).toEqual([['count', 25, 35], ['n', 1235, 1245]]); // prettier-ignore
});

test('of a rounded whole a share stays tied to it: as many of few are not possible as of many', () => {
  const said = page('ongeveer 500 van de 1.240 kinderen (afgerond op 10)', '500');
  const { observations } = readSite([said, download(',n,band,,1235,1245', ',count,band,,495,505', ',share,rounded,0.4,,')]);
  const chart = { parents: new Map([['Noord', null]]), within: [], parts: [] };
  const [system] = systemsOf(observations, chart, { rests: false, filled: false });
  const form = (quantity: string, factor: number) =>
    [...system!.formOf(observations[0]!, quantity).keys()].map((name) => [name, factor] as const);
  const { most } = attack(system!.rows, null);
  expect(most(new Map(form(told, 1)), 'maximize')).toBe(504);
  expect(most(new Map([...form(told, 1000), ...form(wholeOnly, -405)]), 'maximize')).toBeLessThanOrEqual(0);
});

test.for([
  ['nothing says it was rounded', page('30 van de 1.240 kinderen'), ',count,band,,25,35'],
  ['a band is wider than its rounding, so that the page says more', rounded, ',count,band,,0,40'],
  ['a download has it exactly', rounded, ',count,exact,30,,'],
  ['the band is of another answer', rounded, 'weg,count,band,,25,35'],
] as const)('a number stays what it is where %s', ([, own, row]) => {
  expect(onPage(own, download(row))[0]).toEqual(['count', 30, 30]);
});
