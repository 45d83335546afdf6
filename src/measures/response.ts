import { counted } from '../count/counted-names.ts';
import { pairSeries, pairStates, type Measure, type SeriesPlan } from '../model/index.ts';
import { breakdownPlans, proportionFaces, weighedPlans } from './measure.ts';

const lists: SeriesPlan = {
  series: pairSeries.states,
  over: 'denominator',
  category: { kind: 'made', column: counted.lists, values: pairStates },
  value: null,
  combine: 'partition',
};

/**
 * Respons: of all trajectories (or other rows) of the denominator, how many have a filled list. The list is usually a row of
 * another file with the same key; several lists of one trajectory count once, so a response never passes 100 %. One that counts pairs also
 * tells which lists there are: begin and end, only one of them, none.
 */
export const response: Measure = {
  id: 'response',
  plan: (indicator, source) =>
    weighedPlans(indicator, source, [
      { series: null, over: 'denominator', category: { kind: 'numerator' }, value: null, combine: 'partition' },
      ...breakdownPlans(indicator, source),
      ...(indicator.pairing ? [lists] : []),
    ]),
  faces: (cells) => proportionFaces(cells),
};
