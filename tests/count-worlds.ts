import type { DataSource, Derived, Indicator, Pairing } from '../src/model/index.ts';
import { column, edition, every, indicator, side, source, type Row, type World } from './count-fixtures.ts';

// One world that uses everything a statement can hold, for tests in which two engines must agree.

const at = { file: 'x', line: 1 };
const made = (list: (Derived extends infer D ? (D extends Derived ? Omit<D, 'at'> : never) : never)[]) =>
  list.map((one) => ({ ...one, at }) as Derived);

const derived = made([
  { id: 'hoe', kind: 'codes', column: 'wijze', to: { goed: ['plan'], slecht: ['client', 'aanbieder'] } },
  { id: 'dagen', kind: 'days', from: 'start', to: 'einde' },
  { id: 'leeftijd', kind: 'years', from: 'geboren', to: 'einde' },
  { id: 'moment', kind: 'first-last', first: 'begin', last: 'eind', per: ['client', 'team'], order: 'einde' },
  { id: 'nieuw', kind: 'follows', source: 'trajecten', same: 'client', start: 'start', from: { column: 'einde', amount: 29, unit: 'days' }, until: { column: 'einde', amount: 6, unit: 'months' } },
  { id: 'episode', kind: 'joined', start: 'start', end: 'einde', per: 'client', gapDays: 28 },
  { id: 'bereikt', kind: 'from-rows', source: 'doelen', same: 'traject', numerator: { op: 'one-of', column: 'uitkomst', values: ['ja'] }, denominator: { op: 'filled', column: 'uitkomst' } },
]); // prettier-ignore

const trajects = source({
  derived,
  columns: [...source().columns, column('informant', 'code', { values: ['jongere', 'ouder'] }), column('uren', 'number')],
});
const goals: DataSource = source({ id: 'doelen', columns: [column('traject', 'key'), column('uitkomst', 'code')] });

/** Each list is a start and may be an end; who else answers counts in one team. */
const changed: Pairing = {
  source: 'trajecten', where: every, value: 'uren', list: null, per: ['client'], start: every, end: every, day: 'einde', atLeast: 7,
  informant: { column: 'informant', choose: ['ouder', 'jongere'], except: { column: 'team', values: ['zuid'], choose: ['jongere'] }, same: false },
  closed: { source: 'trajecten', same: 'client', date: 'einde', unit: 'team' },
  scoring: {
    instrument: null, lowerIsBetter: true, range: { from: 0, upTo: 48 }, reliability: 0.83,
    norms: [
      { when: { op: 'range', column: 'leeftijd', from: null, until: { kind: 'value', value: '12' }, upTo: null }, mean: 25.37, sd: 8.21, cutOff: 26 },
      { when: every, mean: 16.1, sd: 7.97, cutOff: null },
    ],
  },
}; // prettier-ignore

const of = (id: string, own: Partial<Indicator>) => indicator({ id, ...own });
const half = { kind: 'value' as const, value: '0.5' };

export const richWorld: World = {
  organisation: { firstMonth: 9, basePeriod: 'year', groupings: [{ id: 'leeftijd', column: 'leeftijd', classes: [0, 12] }, { id: 'gemeente', column: 'gemeente', classes: null }] }, // prettier-ignore
  sources: [trajects, goals],
  editions: [edition({ part: { grouping: 'leeftijd', value: '12+' } }), edition({ id: 'b', part: { grouping: 'gemeente', value: "'s-Gravenhage" } })],
  indicators: [
    of('codes', { numerator: side({ op: 'one-of', column: 'hoe', values: ['slecht'] }), breakdown: ['hoe', 'door'] }),
    of('ouder', { numerator: side({ op: 'range', column: 'leeftijd', from: { kind: 'value', value: '12' }, until: null, upTo: null }), denominator: side({ op: 'not', of: { op: 'one-of', column: 'wijze', values: ['plan'] } }) }),
    of('dagen', { measure: 'mean', numerator: null, value: 'dagen' }),
    of('moment', { measure: 'distribution', numerator: null, value: 'moment' }),
    of('nieuw', { numerator: side({ op: 'one-of', column: 'nieuw', values: ['nee'] }), denominator: side({ op: 'range', column: 'einde', from: null, until: { kind: 'date', from: 'reference-date', amount: -6, unit: 'months' }, upTo: null }), followUp: { amount: 6, unit: 'months' } }),
    of('episodes', { measure: 'number', numerator: null, denominator: side({ op: 'filled', column: 'episode' }) }),
    of('bereikt', { numerator: side({ op: 'range', column: 'bereikt', from: half, until: null, upTo: null }) }),
    of('respons', { measure: 'response', numerator: side({ op: 'filled', column: 'uitkomst' }, { source: 'doelen', same: 'traject' }) }),
    of('lijst', { measure: 'distribution', numerator: null, value: 'nut', informant: { choose: ['jongere', 'ouder'], per: 'traject' } }),
    of('uren', { measure: 'number', numerator: null, denominator: side(every, { sum: 'uren' }), basePeriod: 'month' }),
    of('verandering', { measure: 'change', numerator: null, value: 'uren', denominator: side(every), pairing: changed }),
    of('paren', { measure: 'response', numerator: side(every, { source: 'trajecten', same: 'traject' }), denominator: side(every), pairing: changed }),
    of('meldingen', { measure: 'incidents', numerator: null, denominator: side(every) }),
    of('bereik', { measure: 'reach', numerator: null, denominator: side(every) }),
    of('deel', { denominator: side(every, { sum: 'uren' }), numerator: side({ op: 'one-of', column: 'wijze', values: ['plan'] }, { sum: 'uren' }) }),
  ],
}; // prettier-ignore

/** Rows from a fixed little generator: no two runs differ. */
export function richRows(n = 240): Record<string, Row[]> {
  let seed = 42;
  const next = (below: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
  const maybe = (value: string) => (next(9) === 0 ? null : value);
  const day = (from: number, span: number) => new Date(Date.UTC(from, 0, 1 + next(span))).toISOString().slice(0, 10);
  const trajecten = Array.from({ length: n }, () => ({
    client: maybe(`p${next(60)}`), traject: maybe(`t${next(90)}`), team: maybe(['noord', 'zuid', 'elders'][next(3)]!), start: maybe(day(2023, 700)), einde: maybe(day(2024, 720)),
    wijze: maybe(['plan', 'client', 'aanbieder', '99'][next(4)]!), gemeente: maybe(["'s-Gravenhage", 'Delft'][next(2)]!), nut: maybe(['niet', 'weinig', 'redelijk', 'veel'][next(4)]!),
    door: maybe(['|ouders|', '|school|', '|ouders|school|'][next(3)]!), geboren: maybe(day(2005, 6000)), informant: maybe(['jongere', 'ouder', 'leraar'][next(3)]!), uren: maybe(`${next(400) / 8}`),
  })); // prettier-ignore
  const doelen = Array.from({ length: n }, () => ({ traject: maybe(`t${next(90)}`), uitkomst: maybe(['ja', 'nee'][next(2)]!) }));
  return { trajecten, doelen };
}
