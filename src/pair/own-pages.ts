import { agendaPage } from './agenda-page.ts';
import type { Page } from '../model/index.ts';
import { boardPage } from './board-page.ts';
import type { GroupContext } from './context.ts';
import { glossaryPage } from './glossary.ts';

/** Pages the site makes by itself for a group, besides its editions: what is done, what comes, what words mean. */
export function ownPages(group: GroupContext): Page[] {
  return [boardPage(group), agendaPage(group), glossaryPage(group)].filter((page) => page !== null);
}
