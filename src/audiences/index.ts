import {
  requestText,
  type AudienceId,
  type ChartRequest,
  type Definitions,
  type Edition,
  type PublishableSet,
} from '../model/index.ts';
import { findFigure, requestsFor } from '../pair/figure.ts';
import type { Audience } from './audience.ts';
import { qualityReport } from './quality-report.ts';
import { team } from './team.ts';

export type { Audience };

/** Every audience, by its id. */
export const audiences: Record<AudienceId, Audience> = { team, 'quality-report': qualityReport };

/** The drawings an edition's own pages want, each once. */
export function requestsOf(edition: Edition, definitions: Definitions, set: PublishableSet): ChartRequest[] {
  const source = { edition, definitions, set };
  const wanted = new Map<string, ChartRequest>();
  for (const unit of audiences[edition.audience].units(source))
    for (const indicator of definitions.indicators) {
      const figure = findFigure(source, indicator, unit.id);
      if (figure) for (const request of requestsFor(source, figure)) wanted.set(requestText(request), request);
    }
  return [...wanted.values()];
}
