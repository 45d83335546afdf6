import { finding, type Finding } from '../findings/index.ts';
import type { Edition, FreePage, Place, StorySource } from '../model/index.ts';
import { reservedAddresses } from '../model/schemas/index.ts';

interface Addressed {
  editions: readonly Edition[];
  freePages: readonly FreePage[];
  stories: readonly StorySource[];
}

/** Findings about names that would give two pages one address, or take an address of the site itself. */
export function checkAddresses({ editions, freePages, stories }: Addressed): Finding[] {
  const pages = freePages.map(({ id, at }) => ({ address: `${id}/`, at: { file: at.file, line: null } }));
  const own = freePages.filter(({ id }) => reservedAddresses.includes(id) || /^\d{4}$/.test(id));
  const reserved = own.map(({ id, at }) => finding('TV-182', { file: at.file, line: null }, { found: id }));
  const addresses = editions.map(({ id, date, at }) => ({
    address: `${date.slice(0, 4)}/${id}/`,
    at: { file: at.file, line: null },
  }));
  return [...reserved, ...twice([...pages, ...addresses]), ...sameName(stories)];
}

/** Letter case makes no difference: some servers and disks do not see it. */
function twice(all: { address: string; at: Place }[]): Finding[] {
  return all.flatMap(({ address, at }, index) => {
    const first = all.findIndex((other) => other.address.toLowerCase() === address.toLowerCase());
    const other = all[first];
    return first < index && other ? [finding('TV-181', at, { address, other: other.at.file })] : [];
  });
}

/** Stories of two years may not share a name: others refer to them by it. */
function sameName(stories: readonly StorySource[]): Finding[] {
  return stories.flatMap(({ id, at }, index) => {
    const first = stories.findIndex((other) => other.id === id);
    const other = stories[first];
    return first < index && other ? [finding('TV-174', { file: at.file, line: null }, { found: id, other: other.at.file })] : [];
  });
}
