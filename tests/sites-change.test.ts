import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../src/site.ts';
import { inCase } from './sites/tables.ts';

type Compiled = Awaited<ReturnType<typeof compile>>;

/** Everything a compiled site says, without markup of drawings. */
const said = (site: Compiled) =>
  JSON.stringify(site.sites.flatMap(({ pages }) => pages))
    .replace(/<svg.*?<\/svg>/g, '')
    .replaceAll('\u00a0', ' ');

const columnsOf = (name: string) => {
  const [head = '', ...lines] = readFileSync(inCase('veranderingen', 'data', name), 'utf8')
    .trim()
    .split('\n');
  const names = head.split(';');
  return lines.map((line) => Object.fromEntries(line.split(';').map((cell, at) => [names[at] ?? '', cell])));
};

describe('published measurements at start and end come out as their sources say', () => {
  let site: Compiled;
  let text = '';
  beforeAll(async () => {
    site = await compile(inCase('veranderingen'));
    text = said(site);
  }, 120_000);

  test('nothing stops the site, and what makes no pair is told', () => {
    expect(site.findings.filter(({ level }) => level === 'error')).toEqual([]);
    const single = site.findings.flatMap((found) => (found.code === 'TV-424' ? [found.params] : []));
    expect(single).toEqual(
      expect.arrayContaining([
        { indicator: 'pijn', starts: 9, ends: 2 },
        { indicator: 'somberheid', starts: 3, ends: 0 },
      ]),
    );
  });

  test('hechler: 92 pairs of 104, 35.73 to 22.29, d_av 1.326', () => {
    expect(text).toContain('Gemiddeld van 35,7 naar 22,3 (92 kinderen). Dat is een grote afname (effectgrootte 1,33');
  });

  test('claus: 40 of 43, and who changed beyond the error of measurement', () => {
    const rows = columnsOf('somberheid.csv');
    const score = (id: string | undefined, time: string) =>
      rows.find((row) => row['client'] === id && row['meting'] === time)?.['bdi'];
    const pairs = rows.filter((row) => row['meting'] === '1' && Boolean(score(row['client'], '4'))).map((row) => Number(score(row['client'], '4')) - Number(row['bdi'])); // prettier-ignore
    const sd = Number(/^sd: (.*)$/m.exec(readFileSync(inCase('veranderingen', 'content/instrumenten/bdi.md'), 'utf8'))?.[1]);
    const improved = pairs.filter((change) => change / (sd * Math.sqrt(2 * (1 - 0.801))) < -1.959964).length;
    expect(pairs).toHaveLength(40);
    expect(text).toContain(`${improved} van de 40 patiënten`);
  });

  test('anorexia: 3.007, −0.45 and 7.265 more, each arm by its own means', () => {
    for (const [unit, pairs] of [
      ['Gedragstherapie', '29'],
      ['Controlegroep', '26'],
      ['Gezinstherapie', '17'],
    ] as const)
      expect(text).toMatch(new RegExp(`\\["${unit}","${pairs}"`));
    const rows = columnsOf('anorexia.csv');
    const mean = (arm: string, moment: string) => {
      const own = rows.filter((row) => row['arm'] === arm && row['moment'] === moment).map((row) => Number(row['gewicht']?.replace(',', '.'))); // prettier-ignore
      return own.reduce((sum, value) => sum + value, 0) / own.length;
    };
    for (const [arm, name, change, said] of [['CBT', 'Gedragstherapie', 3.007, '+3,0'], ['Cont', 'Controlegroep', -0.45, '−0,5'], ['FT', 'Gezinstherapie', 7.265, '+7,3']] as const) {
      expect(mean(arm, 'eind') - mean(arm, 'begin')).toBeCloseTo(change, 2);
      const [start, end] = [mean(arm, 'begin'), mean(arm, 'eind')].map((value) => value.toFixed(1).replace('.', ','));
      expect(text).toContain(`["${name}","${name === 'Gedragstherapie' ? 29 : name === 'Controlegroep' ? 26 : 17}","${start}","${end} (${said})"`);
    } // prettier-ignore
  });

  test('bdf: 2,287 pupils, 34.2 to 40.9, as the rows have it', () => {
    const rows = columnsOf('taal.csv');
    const scores = (moment: string) => rows.filter((row) => row['moment'] === moment).map((row) => Number(row['taal']));
    const [start = 0, end = 0] = ['begin', 'eind'].map((moment) => {
      const own = scores(moment);
      expect(own).toHaveLength(2287);
      return own.reduce((sum, value) => sum + value, 0) / own.length;
    });
    expect([start, end].map((value) => value.toFixed(1))).toEqual(['34.2', '40.9']);
    expect(text).toContain('Gemiddeld van 34,2 naar 40,9 op een schaal van 0 tot en met 60 (2.287 leerlingen). Dat is een grote vooruitgang (effectgrootte 0,85'); // prettier-ignore
  });

  test('the definition page says how pairs are made and what an effect and a reliable change are', () => {
    expect(text).toContain(
      'leggen we de score ‘bdi’ van ‘BDI’ bij begin en eind naast elkaar, per client. Alleen wie allebei heeft, telt mee.',
    );
    expect(text).toContain('Betrouwbaar veranderd is wie meer dan 10,1 punten verschilt');
    expect(text).toContain('Het interval is dat van Bonett (95 %), uit de paren zelf.');
  });
});
