import { contentType, headersFor, isText, mediaTypes } from './headers.ts';
import type { Output } from './output.ts';
import { basePath, escaped } from './text.ts';

type Headers = [name: string, value: string][];

/**
 * What servers must be told, from one source: Netlify and Cloudflare read `_headers`, Apache `.htaccess`, IIS `web.config`, and
 * `nginx.conf` is to be included in a server block. GitHub and GitLab Pages read none of them: there the policy in each page holds.
 */
export const server: Output = {
  id: 'server',
  paths: () => ['_headers', '.htaccess', 'nginx.conf', 'web.config'],
  files: ({ group }) => {
    const headers = headersFor({ isPublic: group.public });
    const missing = `${basePath(group.address)}404.html`;
    return [
      { path: '_headers', content: netlify(headers) },
      { path: '.htaccess', content: apache(headers, missing) },
      { path: 'nginx.conf', content: nginx(headers, missing) },
      { path: 'web.config', content: iis(headers, missing) },
    ];
  },
};

function netlify(headers: Headers): string {
  return ['/*', ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
}

function apache(headers: Headers, missing: string): string {
  return [
    'Options -Indexes',
    `ErrorDocument 404 ${missing}`,
    'AddDefaultCharset utf-8',
    '<IfModule mod_mime.c>',
    ...Object.entries(mediaTypes).map(([extension, type]) => `  AddType ${type} .${extension}`),
    `  AddCharset utf-8 ${textual().join(' ')}`,
    '</IfModule>',
    '<IfModule mod_headers.c>',
    ...headers.map(([name, value]) => `  Header always set ${name} "${value}"`),
    '</IfModule>',
    '<FilesMatch "^(nginx\\.conf|web\\.config|_headers)$">',
    '  Require all denied',
    '</FilesMatch>',
    '',
  ].join('\n');
}

function nginx(headers: Headers, missing: string): string {
  const types = new Set(Object.values(mediaTypes).filter((type) => isText(type) && type !== 'text/html'));
  return [
    '# include this file inside server { … }',
    'charset utf-8;',
    `charset_types ${[...types].join(' ')};`,
    'types {',
    ...Object.entries(mediaTypes).map(([extension, type]) => `  ${type} ${extension};`),
    '}',
    'default_type application/octet-stream;',
    `error_page 404 ${missing};`,
    ...headers.map(([name, value]) => `add_header ${name} "${value}" always;`),
    '',
  ].join('\n');
}

/** IIS refuses a type that is given twice: each is taken away first. */
function iis(headers: Headers, missing: string): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<configuration>',
    '  <system.webServer>',
    '    <httpProtocol>',
    '      <customHeaders>',
    ...headers.map(([name, value]) => `        <add name="${name}" value="${escaped(value)}" />`),
    '      </customHeaders>',
    '    </httpProtocol>',
    '    <staticContent>',
    ...Object.keys(mediaTypes).flatMap((extension) => [
      `      <remove fileExtension=".${extension}" />`,
      `      <mimeMap fileExtension=".${extension}" mimeType="${contentType(extension)}" />`,
    ]),
    '    </staticContent>',
    '    <httpErrors errorMode="Custom" existingResponse="Replace">',
    '      <remove statusCode="404" />',
    `      <error statusCode="404" path="${escaped(missing)}" responseMode="ExecuteURL" />`,
    '    </httpErrors>',
    '    <security>',
    '      <requestFiltering>',
    '        <hiddenSegments>',
    '          <add segment="nginx.conf" />',
    '          <add segment=".htaccess" />',
    '        </hiddenSegments>',
    '      </requestFiltering>',
    '    </security>',
    '  </system.webServer>',
    '</configuration>',
    '',
  ].join('\n');
}

function textual(): string[] {
  return Object.entries(mediaTypes).flatMap(([extension, type]) => (isText(type) ? [`.${extension}`] : []));
}
