import {
  requestText,
  type AudienceId,
  type ChartRequest,
  type Definitions,
  type Edition,
  type PublishableSet,
} from '../model/index.ts';
import { blankRequestFor, findFigure, requestsFor, type Figure, type FigureSource } from '../pair/figure.ts';
import { branchesOf } from '../pair/indicator-figures.ts';
import { hasSheets } from '../pair/sheets.ts';
import { scopeOf } from '../scope.ts';
import type { Audience } from './audience.ts';
import { council } from './council.ts';
import { factsheet } from './factsheet.ts';
import { impact } from './impact.ts';
import { municipality } from './municipality.ts';
import { newsletter } from './newsletter.ts';
import { qualityReport } from './quality-report.ts';
import { session } from './session.ts';
import { team } from './team.ts';

export type { Audience };

/** Every audience, by its id. */
export const audiences: Record<AudienceId, Audience> = {
  team,
  'quality-report': qualityReport,
  newsletter,
  impact,
  session,
  municipality,
  council,
  factsheet,
};

/** The drawings an edition's own pages want, each once. */
export function requestsOf(edition: Edition, definitions: Definitions, set: PublishableSet): ChartRequest[] {
  const source = { edition, definitions, set };
  const wanted = new Map<string, ChartRequest>();
  for (const unit of audiences[edition.audience].units(source))
    for (const indicator of wantedIn(source)) {
      const figure = findFigure(source, indicator, unit.id);
      const requests = figure ? [...requestsFor(source, figure), ...blanksFor(source, figure)] : [];
      for (const request of requests) wanted.set(requestText(request), request);
    }
  for (const request of besidesOf(source)) wanted.set(requestText(request), request);
  return [...wanted.values()];
}

/** Teams side by side per kind of help, for the page of each indicator; where there are team pages. */
function besidesOf(source: FigureSource): ChartRequest[] {
  if (source.edition.audience !== 'team') return [];
  return branchesOf(source).flatMap(({ id }) =>
    wantedIn(source).flatMap((indicator) => {
      const figure = findFigure(source, indicator, id);
      return figure ? requestsFor(source, figure).filter(({ kind }) => kind === 'compare') : [];
    }),
  );
}

/** Empty axes are for who sits together to talk about her own figures. */
function blanksFor(source: FigureSource, figure: Figure): ChartRequest[] {
  if (!hasSheets(source.edition)) return [];
  const blank = blankRequestFor(source, figure);
  return blank ? [blank] : [];
}

/** The indicators an edition is about: it draws no others. */
function wantedIn({ edition, definitions }: { edition: Edition; definitions: Definitions }) {
  const { indicators } = scopeOf(edition, definitions);
  return definitions.indicators.filter(({ id }) => indicators.has(id));
}
