import { checkConsent } from './consent/check.ts';
import { checkGroups } from './consent/groups.ts';
import { checkShown } from './consent/shown.ts';
import type { Finding } from './findings/index.ts';
import type { Definitions, Edition, PublishableSet, StoryGroup, StorySource } from './model/index.ts';
import { storiesFor } from './tell/stories.ts';

/** What decides whether a story may be told. */
export interface Admitting {
  definitions: Definitions;
  /** What each edition may show, by edition: a story stands beside a figure that is shown. */
  sets: ReadonlyMap<string, PublishableSet>;
  /** What the counting process said of their people; `null` when nothing was counted: then it was held against them before. */
  groups: readonly StoryGroup[] | null;
  /** The day it is, ISO; `null` when nobody asks: then no consent runs out. */
  at: string | null;
  /** Stories withdrawn since, whatever their file says, with the day. */
  withdrawn: ReadonlyMap<string, string>;
}

/** What may be told. */
export interface Admitted {
  /** The definitions as one edition tells them: without the stories it may not tell; withdrawn ones, and those whose consent ended since, without their text. */
  definitionsFor(edition: Edition): Definitions;
  /** Stories that an edition would have told, and may not (any more): figures that stand alone because of it are no mistake. */
  withheldFrom(edition: Edition): StorySource[];
  findings: Finding[];
}

/**
 * Decides which stories each edition may tell: with a consent that holds on the day, for this way of publishing, about
 * somebody who is one of several. What may not is left out, and said. Of what it once might and no longer may its place is left.
 */
export function admit({ definitions, sets, groups, at, withdrawn }: Admitting): Admitted {
  const stories = definitions.stories.map((story) => withoutText(story, withdrawn.get(story.id) ?? null));
  const told = stories.filter((story) => story.personal && story.withdrawn === null);
  const everywhere = told.map((story) => judge(story, { definitions, groups, at }));
  const ended = new Map(everywhere.flatMap(({ story, ended }) => (ended === null ? [] : [[story.id, ended]])));
  const over = stories.map((story) => withoutText(story, ended.get(story.id) ?? null));
  const perEdition = definitions.editions.map((edition) => {
    const refused = refusedBy(edition, everywhere);
    const own = storiesFor(edition, { ...definitions, stories: told.filter(({ id }) => !refused.has(id)) });
    const checked = own.map((story) => ({
      story,
      findings: checkShown(story, edition, { definitions, set: sets.get(edition.id) ?? null }),
    }));
    return { edition: edition.id, checked: checked.filter(({ findings }) => findings.length > 0) };
  });
  const outOf = (edition: Edition) => {
    const own = perEdition.find((one) => one.edition === edition.id);
    return new Set([...refusedBy(edition, everywhere), ...(own?.checked.map(({ story }) => story.id) ?? [])]);
  };
  const without = (edition: Edition) => {
    const out = outOf(edition);
    return over.filter(({ id }) => !out.has(id));
  };
  return {
    definitionsFor: (edition) => ({ ...definitions, stories: without(edition) }),
    withheldFrom: (edition) => {
      const out = outOf(edition);
      return over.filter((story) => out.has(story.id) || story.withdrawn !== null);
    },
    findings: [
      ...everywhere.flatMap(({ findings }) => findings),
      ...perEdition.flatMap(({ checked }) => checked.flatMap(({ story, findings }) => (ended.has(story.id) ? [] : findings))),
    ],
  };
}

/** Stories that were never one for an edition: a consent that ended after it leaves the place of what was told there. */
function refusedBy({ date }: Edition, judged: readonly Judged[]): Set<string> {
  return new Set(judged.flatMap(({ story, holds, ended }) => (holds || (ended !== null && date <= ended) ? [] : [story.id])));
}

function withoutText(story: StorySource, withdrawn: string | null): StorySource {
  return withdrawn === null ? story : { ...story, withdrawn, body: '' };
}

interface Judged {
  story: StorySource;
  holds: boolean;
  /** The last day its consent held, when that was before; what else it needs it has. */
  ended: string | null;
  findings: Finding[];
}

function judge(story: StorySource, { definitions, groups, at }: Pick<Admitting, 'definitions' | 'groups' | 'at'>): Judged {
  const consent = checkConsent(story, at);
  if (!consent.holds && consent.ended === null) return { story, ...consent };
  const group = groups === null ? [] : checkGroups(story, { least: definitions.organisation.smallestGroup, groups });
  const isOne = group.length === 0;
  return { story, holds: consent.holds && isOne, ended: isOne ? consent.ended : null, findings: [...consent.findings, ...group] };
}
