/** What a page may load: its own style sheet, images and fonts. No script runs, not even an own one. */
export const contentPolicy =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self'; base-uri 'none'; form-action 'none'";

/** The page that searches may run the site's own script besides; nothing from elsewhere, nothing inline. */
export const searchPolicy = contentPolicy.replace("'none';", "'none'; script-src 'self';");

/** Headers every answer of a server should have. A page's own policy is stricter where it can be; both hold. */
export function headersFor({ isPublic }: { isPublic: boolean }): [name: string, value: string][] {
  return [
    ['Content-Security-Policy', `${searchPolicy}; frame-ancestors 'none'`],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
    ...(isPublic ? [] : [['X-Robots-Tag', 'noindex, nofollow'] as [string, string]]),
  ];
}

/** What kind of file each extension is that a site can hold. */
export const mediaTypes: Record<string, string> = {
  html: 'text/html',
  css: 'text/css',
  csv: 'text/csv',
  txt: 'text/plain',
  ics: 'text/calendar',
  xml: 'application/xml',
  js: 'text/javascript',
  json: 'application/json',
  jsonl: 'application/x-ndjson',
  jsonld: 'application/ld+json',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  pdf: 'application/pdf',
  eml: 'message/rfc822',
  zip: 'application/zip',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  wav: 'audio/wav',
  mp4: 'video/mp4',
  vtt: 'text/vtt',
};

/** The type as a server sends it: with its encoding when it is text. */
export function contentType(extension: string): string {
  const type = mediaTypes[extension] ?? 'application/octet-stream';
  return isText(type) ? `${type}; charset=utf-8` : type;
}

/** Whether letters of a type can be sent in more than one way. */
export function isText(type: string): boolean {
  return /^text\/|xml$|javascript$/.test(type);
}
