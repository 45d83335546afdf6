import { noText, type Page } from '../../model/index.ts';
import { accessibilityPath } from '../address.ts';
import type { GroupContext } from '../context.ts';
import { pageOf } from '../frame.ts';

/** A draft of an accessibility statement, from what is known of the pages. It claims no status: people must test first. */
export function accessibilityPage(context: GroupContext, all: Page[]): Page {
  const { archive } = context.words;
  const { contact, name } = context.definitions.organisation;
  const text = JSON.stringify(all.map(({ sections }) => sections));
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const known = { pages: all.length, charts: count(/"wide":"/g), stories: new Set(text.match(/"anchor":"verhaal-[^"]*"/g)).size };
  return pageOf(context, {
    path: accessibilityPath,
    kind: 'free',
    title: archive.accessibility,
    description: archive.accessibilityLead,
    kicker: name,
    sections: [
      { kind: 'cover', title: archive.accessibility, lead: noText, facts: [], contents: [] },
      {
        kind: 'points',
        id: 'weten',
        title: archive.known,
        points: [archive.accessibilityLead, ...archive.accessibilityPoints(known)],
      },
      {
        kind: 'points',
        id: 'nog-doen',
        title: archive.unknownYet,
        points: [...archive.accessibilityTodo, ...(contact ? [archive.barrier(contact.name)] : [])],
      },
    ],
  });
}
