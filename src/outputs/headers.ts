/** What a page may load: its own style sheet, images and fonts. No script runs, not even an own one. */
export const contentPolicy =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self'; base-uri 'none'; form-action 'none'";

/** Headers for servers that read a `_headers` file; the policy also stands in every page, for those that do not. */
export function headersFile(): string {
  return [
    '/*',
    `  Content-Security-Policy: ${contentPolicy}; frame-ancestors 'none'`,
    '  X-Content-Type-Options: nosniff',
    '  Referrer-Policy: no-referrer',
    '  Permissions-Policy: camera=(), geolocation=(), microphone=()',
    '',
  ].join('\n');
}
