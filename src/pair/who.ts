import { wordsOf } from '../lang/index.ts';
import { speechOf, type Section } from '../model/index.ts';
import type { GroupContext } from './context.ts';

/** Who sees what: every group of readers with the kinds of pages made for it, and what nobody sees. Never a title of another group. */
export function whoSeesWhat({ definitions, words, format }: GroupContext): Section {
  const { privacy } = words;
  const rows = definitions.organisation.groups.map((group) => {
    const own = definitions.editions.filter(
      ({ visibility, state }) => visibility === group.id && (!group.public || state === 'released'),
    );
    const kinds = own.map((edition) => {
      const kind = wordsOf(speechOf(definitions.organisation, edition)).pages.audience[edition.audience];
      return edition.hidesNames ? privacy.withoutNames(kind) : kind;
    });
    const sees = kinds.length === 0 ? privacy.nothingYet : format.list([...new Set(kinds)]);
    return [group.name, privacy.withAccess(sees, group.public ? privacy.everyone : privacy.behindDoor)];
  });
  return {
    kind: 'table',
    id: 'wie-ziet-wat',
    title: privacy.whoSeesWhat,
    lead: privacy.whoLead,
    table: {
      caption: privacy.whoCaption,
      // Two columns: a third would be cut off on a phone.
      head: [privacy.who, privacy.sees],
      rows: [...rows, [privacy.nobody, privacy.nobodySees]],
    },
  };
}
