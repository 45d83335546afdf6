import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { contentType } from './outputs/headers.ts';
import { overlay, previewScript, previewStyle, startPage, type PreviewState } from './preview-pages.ts';

/** A server for looking at what was built, on this machine only. */
export interface PreviewServer {
  /** `http://localhost:4321/` */
  address: string;
  /** Makes every open page load again. */
  reload(): void;
  close(): Promise<void>;
}

export interface PreviewOptions {
  /** Folder with a folder per group. */
  folder: string;
  /** First port to try. */
  port: number;
  /** Whether that port and no other will do. */
  fixed: boolean;
  /** What there is to say now: asked for at every page. */
  state: () => PreviewState;
}

/** What a page may do while it is previewed: the strict policy of the site, and our own script that reloads it. */
const policy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'";

/** Serves what was built, with the reload script and the findings put into the pages on their way out, never in the files. */
export async function servePreview(options: PreviewOptions): Promise<PreviewServer> {
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    answer(request, response, { options, listeners }).catch(() => send(response, 500, { type: 'text/plain', body: '' }));
  });
  const port = await listen(server, options);
  return {
    address: `http://localhost:${port}/`,
    reload: () => listeners.forEach((listener) => listener.write('data: reload\n\n')),
    close: () =>
      new Promise((resolve) => {
        listeners.forEach((listener) => listener.end());
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The port that was free; throws `EADDRINUSE` when the only one asked for is not. */
async function listen(server: Server, { port, fixed }: PreviewOptions): Promise<number> {
  for (let next = port; ; next++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject).listen(next, '127.0.0.1', () => {
          server.off('error', reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      if (fixed || next > port + 50 || (error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
}

interface Context {
  options: PreviewOptions;
  listeners: Set<ServerResponse>;
}

async function answer(request: IncomingMessage, response: ServerResponse, { options, listeners }: Context): Promise<void> {
  // Another site in the same browser could point its own name at this machine; these pages are not for it.
  if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? ''))
    return send(response, 403, { type: 'text/plain', body: '' });
  const path = pathOf(request);
  if (path === '/__tv/events') return subscribe(response, listeners);
  if (path === '/__tv/preview.js') return send(response, 200, { type: contentType('js'), body: previewScript });
  if (path === '/__tv/preview.css') return send(response, 200, { type: contentType('css'), body: previewStyle });
  if (path === '/' || path === null) return sendPage(response, 200, startPage(options.state()));
  const file = await findFile(options.folder, path);
  if (file === 'folder') return redirect(response, `${path}/`);
  if (!file) return sendPage(response, 404, startPage({ ...options.state(), missing: path }));
  const type = contentType(extname(file).slice(1));
  if (extname(file) !== '.html') return send(response, 200, { type, body: await readFile(file) });
  return sendPage(response, 200, previewed(await readFile(file, 'utf8'), options.state()));
}

function pathOf({ url }: IncomingMessage): string | null {
  try {
    return decodeURIComponent(new URL(url ?? '/', 'http://localhost').pathname);
  } catch {
    return null;
  }
}

/** The file an address means, never outside the folder; `folder` when the address lacks its last slash. */
async function findFile(folder: string, path: string): Promise<string | 'folder' | null> {
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  if (!file.startsWith(folder + sep) || file.includes('\0')) return null;
  const found = await stat(file).catch(() => null);
  if (found?.isDirectory()) return 'folder';
  return found ? file : null;
}

/** A page of the site with our script, and what stops the next build above it. */
function previewed(html: string, state: PreviewState): string {
  const open = html.replace(/<meta[^>]*http-equiv="?content-security-policy"?[^>]*>/i, '');
  const head = '<link rel="stylesheet" href="/__tv/preview.css"><script src="/__tv/preview.js" defer></script></head>';
  return open.replace('</head>', () => head).replace(/<body[^>]*>/, (body) => body + overlay(state));
}

function subscribe(response: ServerResponse, listeners: Set<ServerResponse>): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write('retry: 500\n\n');
  listeners.add(response);
  response.on('close', () => listeners.delete(response));
}

function sendPage(response: ServerResponse, status: number, body: string): void {
  response.setHeader('content-security-policy', policy);
  send(response, status, { type: contentType('html'), body });
}

function send(response: ServerResponse, status: number, { type, body }: { type: string; body: string | Buffer }): void {
  response
    .writeHead(status, { 'content-type': type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
    .end(body);
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location: encodeURI(location) }).end();
}
