import type { Unit } from '../model/index.ts';
import { chaptersOf } from '../pair/chapters.ts';
import type { EditionContext } from '../pair/context.ts';
import { coverOf } from '../pair/cover.ts';
import { limitsOf } from '../pair/limits.ts';
import { createPrintOnce } from '../pair/print-once.ts';
import { findUnit } from '../pair/units.ts';
import type { Audience } from './audience.ts';

/** A session at a table: figures and stories to talk about, with room for what is said and decided. */
export const session: Audience = {
  id: 'session',
  units: ({ edition, definitions }) => [findUnit(definitions.organisation, edition.unit) ?? []].flat(),
  heading: ({ words, format, edition }, unit) => ({
    kicker: words.pages.editionKicker(words.pages.audience[edition.audience], format.period(edition.period)),
    title: edition.title,
    description: words.pages.editionAbout(words.pages.audience[edition.audience], unit.name, format.period(edition.period)),
  }),
  sections: (context: EditionContext, unit: Unit) => {
    const once = createPrintOnce(context);
    const inside = [...chaptersOf(context, unit, once), limitsOf(context, unit)];
    return [coverOf(context, unit, inside), ...inside];
  },
};
