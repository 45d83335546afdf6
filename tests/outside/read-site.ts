import type { Observation, Pair, Seen } from './observation.ts';
import { readCsv } from './read-csv.ts';
import type { SiteFile } from './read-file.ts';
import { readHtml } from './read-html.ts';
import { stepsIn, withRounding } from './rounded.ts';
import { chance, readFigure } from './words.ts';

/** Everything that can be read in some files together: pages, downloads, and running text of anything, also between its marks. */
export function readSite(files: SiteFile[]): Seen {
  const seen = files.map(({ path, text }): Seen => {
    if (path.endsWith('.csv')) return { observations: readCsv(text, path), pairs: [] };
    const own = /\.html?$/.test(path) ? readHtml(text, path) : { observations: [], pairs: [] };
    return { ...own, pairs: [...own.pairs, ...readRunningText(text, path)] };
  });
  const observations = withParts(seen.flatMap((own) => own.observations));
  const steps = stepsIn(files.filter(({ path }) => /\.html?$/.test(path)).map(({ text }) => text));
  return { observations: withRounding(observations, steps), pairs: seen.flatMap(({ pairs }) => pairs) };
}

/** On pages a part stands behind a unit, after a comma: “De Overhaal, Den Haag”. Downloads say which names are units and parts. */
function withParts(observations: Observation[]): Observation[] {
  const fromFiles = observations.filter(({ where }) => where.endsWith('.csv'));
  const units = new Set(fromFiles.map(({ unit }) => unit));
  const parts = new Map(fromFiles.map(({ part }) => [part.split('=').at(-1) ?? '', part]));
  return observations.flatMap((observation) => {
    if (observation.where.endsWith('.csv')) return [observation];
    const { unit, part: whom } = observation;
    const comma = whom.lastIndexOf(', ');
    const part = parts.get(whom.slice(comma + 2));
    if (comma < 0 || units.has(whom) || part === undefined || part === '') return [{ ...observation, part: '' }];
    return [{ ...observation, part, unit: unit === whom ? whom.slice(0, comma) : unit }];
  });
}

/** “8 van de 43” wherever it stands: in a comment, a script, a mail, a line for a calendar. */
function readRunningText(text: string, where: string): Pair[] {
  const said = text.replaceAll(/&nbsp;|&#160;|\u00a0|\u202f/g, ' ').replaceAll(chance, '');
  return [...said.matchAll(/(\d[\d.,]*)\s(van de|of the)\s(\d+(?:[.,]\d+)*)(?![\d%]|\s%)/g)].flatMap(
    ([words, count = '', between, n = '']) => {
      const [a, b] = [count, n].map((figure) => readFigure(figure, between === 'of the' ? 'en' : 'nl'));
      return a && b && a.low === a.high && b.low === b.high ? [{ count: a.low, n: b.low, text: words, where }] : [];
    },
  );
}
