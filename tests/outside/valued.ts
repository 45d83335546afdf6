import { classLabels, fineBounds, type Cell, type Indicator, type Pairing } from '../../src/model/index.ts';
import { pairMoments } from '../../src/statistics/pairs.ts';
import { indicator } from '../guard-support.ts';

/** Shapes of which what is told are values: a mark, a score at start and end, days of waiting. */
export const valuedShapes = ['marks', 'scores at start and end', 'days of waiting'] as const;
export type ValuedShape = (typeof valuedShapes)[number];

export const isValued = (shape: string): shape is ValuedShape => valuedShapes.some((known) => known === shape);

/** What one person answered. */
export interface Values {
  mark: number;
  start: number;
  end: number;
  days: number;
}

const marks = { from: 1, upTo: 5 };
const classes = [0, 7, 14, 42, 70];
const norm = 42;

/** Most are content, so that some blocks are all at one end of the scale. */
export function drawValues(random: () => number): Values {
  const start = Math.floor(random() * 21);
  return {
    mark: Math.min(marks.upTo, marks.from + Math.floor(random() ** 0.3 * 5)),
    start,
    end: Math.max(0, start - Math.floor(random() * 6)),
    days: Math.floor(random() ** 2 * 100),
  };
}

type Content = Pick<Cell, 'category' | 'n'> & Partial<Cell>;

/** What is counted of some people. */
export function valuedContent(shape: ValuedShape, people: Values[]): Content[] {
  const n = people.length;
  if (shape === 'scores at start and end') {
    const pairs = pairMoments(
      people.map(({ start }) => start),
      people.map(({ end }) => end),
    );
    return [{ category: null, n, sum: pairs.sumX, sumSquares: pairs.sumXX, pairs }];
  }
  const values = people.map((person) => (shape === 'marks' ? person.mark : person.days));
  const sums = {
    sum: values.reduce((all, value) => all + value, 0),
    sumSquares: values.reduce((all, value) => all + value ** 2, 0),
  };
  const bounds = fineBounds(classes, norm);
  const inClass = (nth: number) => values.filter((value) => value >= (bounds[nth] ?? 0) && value < (bounds[nth + 1] ?? Infinity)).length; // prettier-ignore
  const fine = shape === 'marks' ? [] : classLabels(bounds).map((category, nth) => ({ category, n: inClass(nth) }));
  // Whoever has no value stands beside them.
  const aside = shape === 'marks' ? [] : [{ category: 'onbekend', n: Math.floor(n / 4) }];
  return [{ category: null, n, ...sums }, ...fine, ...aside];
}

const scored: Pairing = {
  ...{ source: 'rijen', where: { op: 'all', of: [] }, value: 'score', list: null, per: ['client'], day: null, atLeast: 1 },
  ...{ start: { op: 'all', of: [] }, end: { op: 'all', of: [] }, informant: null, closed: null },
  scoring: { instrument: null, lowerIsBetter: true, range: { from: 0, upTo: 20 }, reliability: null, norms: [] },
};

/** The indicator of a shape. */
export function valuedIndicator(shape: ValuedShape): Indicator {
  const own = { title: 'Waarde', question: 'Hoeveel?', noun: ['gezin', 'gezinnen'] as [string, string], numerator: null };
  if (shape === 'marks') return indicator('waarde', { ...own, measure: 'mean', value: 'cijfer', scale: marks });
  if (shape === 'days of waiting')
    return indicator('waarde', {
      ...{ ...own, measure: 'duration', value: 'dagen', classes },
      norm: { value: norm, origin: 'afspraak' } as Indicator['norm'],
    });
  return indicator('waarde', { ...own, measure: 'change', pairing: scored });
}
