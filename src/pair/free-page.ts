import { noText, type FreePage, type Page } from '../model/index.ts';
import { freePath } from './address.ts';
import type { GroupContext } from './context.ts';
import { pageOf } from './frame.ts';

/** A page in the author's own words. */
export function freePageOf(context: GroupContext, { id, title, body, bodyLine, at }: FreePage): Page {
  return pageOf(context, {
    path: freePath(id),
    kind: 'free',
    title,
    description: title,
    kicker: context.definitions.organisation.name,
    sections: [
      { kind: 'cover', title, lead: noText, facts: [], contents: [] },
      { kind: 'prose', id: 'tekst', title: null, html: context.prose(body, { ...at, line: bodyLine }, 2) },
    ],
  });
}
