/** A name for a file and an address, from a title: small letters, digits and hyphens. `naam` when nothing is left. */
export function slug(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'naam';
}
