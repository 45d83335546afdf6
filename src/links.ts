/** How one file of a site refers to another, so that it also works from a shared drive: `../../definities/uitval/index.html`. */
export function relativePath(from: string, to: string): string {
  const up = '../'.repeat(from.split('/').length - 1);
  return up + to || './';
}

/** Told HTML refers to the group's root with `/…`; a page refers to what stands beside it. */
export function relativeLinks(html: string, from: string): string {
  return html.replace(
    /(<(?:a|img|source|audio|video)\b[^>]*?\s(?:href|src)=")\/(?!\/)([^"]*)"/g,
    (_, start: string, to: string) => `${start}${relativePath(from, to)}"`,
  );
}
