import type { Finding } from '../findings/index.ts';
import type { Edition } from '../model/index.ts';
import type { WrittenEdition } from '../model/schemas/edition.ts';
import type { Item } from './files.ts';
import { refer } from './refer.ts';
import type { Scope } from './scope.ts';

type Parts = Pick<Edition, 'letter' | 'theory' | 'figures' | 'claims' | 'learning'>;

/** What one audience asks for and others leave out. */
export function partsOf({ audience, ...written }: WrittenEdition): Parts {
  const { story, figure, did, didNot, coming, reply, theory, figures, claims, learning } = written;
  const letter = audience === 'newsletter' ? { story, figure, did, didNot, coming, reply } : null;
  return { letter, theory, figures, claims, learning };
}

/** Names in those parts that do not exist. */
export function checkParts({ written, at }: Item<WrittenEdition>, scope: Scope): Finding[] {
  const { story, figure, did, theory, figures, claims } = written;
  const indicator = (id: string, ...path: (string | number)[]) =>
    refer('indicator', id, { possible: scope.indicators, at: at(...path) });
  const told = (id: string, ...path: (string | number)[]) => refer('story', id, { possible: scope.stories, at: at(...path) });
  return [
    ...(story === null ? [] : told(story, 'story')),
    ...(figure === null ? [] : indicator(figure, 'figure')),
    ...did.flatMap((id, index) => refer('action', id, { possible: scope.actions, at: at('did', index) })),
    ...figures.flatMap((id, index) => indicator(id, 'figures', index)),
    ...theory.flatMap((step, index) => [
      ...step.indicators.flatMap((id, number) => indicator(id, 'theory', index, 'indicators', number)),
      ...step.stories.flatMap((id, number) => told(id, 'theory', index, 'stories', number)),
    ]),
    ...claims.flatMap((claim, index) => [
      ...(claim.indicator === null ? [] : indicator(claim.indicator, 'claims', index, 'indicator')),
      ...(claim.story === null ? [] : told(claim.story, 'claims', index, 'story')),
    ]),
  ];
}

/** The ids that are there, by kind. */
export interface Known {
  indicators: ReadonlySet<string>;
  stories: ReadonlySet<string>;
  actions: ReadonlySet<string>;
}

/** Those parts without the names of what was left out. */
export function consistentParts({ letter, theory, figures, claims, learning }: Edition, known: Known): Parts {
  const indicator = (id: string | null) => (id !== null && known.indicators.has(id) ? id : null);
  const story = (id: string | null) => (id !== null && known.stories.has(id) ? id : null);
  return {
    letter: letter
      ? {
          ...letter,
          story: story(letter.story),
          figure: indicator(letter.figure),
          did: letter.did.filter((id) => known.actions.has(id)),
        }
      : null,
    theory: (theory ?? []).map((step) => ({
      ...step,
      indicators: step.indicators.filter((id) => known.indicators.has(id)),
      stories: step.stories.filter((id) => known.stories.has(id)),
    })),
    figures: (figures ?? []).filter((id) => known.indicators.has(id)),
    claims: (claims ?? []).map((claim) => ({ ...claim, indicator: indicator(claim.indicator), story: story(claim.story) })),
    learning: learning ?? [],
  };
}
