import { noText, type FreePage, type Page } from '../model/index.ts';
import { freePath } from './address.ts';
import type { GroupContext } from './context.ts';
import { annexOf } from './annex.ts';
import { pageOf } from './frame.ts';

/** A page in the author's own words. */
export function freePageOf(context: GroupContext, page: FreePage): Page {
  const { id, title, annex, body, bodyLine, at } = page;
  return pageOf(context, {
    path: freePath(id),
    kind: 'free',
    title,
    description: title,
    kicker: annex ? context.words.privacy.annexKicker : context.definitions.organisation.name,
    sections: annex
      ? annexOf(context, page)
      : [
          { kind: 'cover', title, lead: noText, facts: [], contents: [] },
          { kind: 'prose', id: 'tekst', title: null, html: context.prose(body, { ...at, line: bodyLine }, 2) },
        ],
  });
}
