/** The path on its server at which a group's site starts: `/cijfers/`. */
export function basePath(address: string | null): string {
  return address === null ? '/' : new URL(address).pathname;
}

/** Text as it stands in HTML and XML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
