/**
 * Answers requests the way a static host does: folders end in a slash, unknown addresses get 404.html,
 * text is compressed for clients that accept it, and the rules of `_headers` apply.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { headersFor, parseHeaderRules } from './headers.ts';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.ics': 'text/calendar; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** What hosts send for files that no rule names. */
const defaultCaching = 'public, max-age=0, must-revalidate';

type Answer = { status: number; headers: Record<string, string>; body: Buffer };
type Compressed = { etag: string; body: Buffer };

/**
 * @param folder the built site
 * @param base path the site is served under, with slashes at both ends
 */
export function createHandler(folder: string, base: string) {
  const rulesFile = join(folder, '_headers');
  const rules = existsSync(rulesFile) ? parseHeaderRules(readFileSync(rulesFile, 'utf8')) : [];
  const compressed = new Map<string, Compressed>();

  function answer(request: IncomingMessage): Answer {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const path = decodePath(url.pathname);
    if (path === undefined) return plain(400, 'Bad address');
    if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'Only GET and HEAD');
    if (!path.startsWith(base)) {
      return path === '/' || `${path}/` === base
        ? redirect(`${base}${url.search}`)
        : plain(404, `This site is served under ${base}`);
    }
    const below = `/${path.slice(base.length)}`;
    const file = join(folder, normalize(below));
    if (file !== folder && !file.startsWith(folder + sep)) return plain(400, 'Bad address');
    if (!below.endsWith('/') && existsSync(join(file, 'index.html'))) {
      return redirect(`${url.pathname}/${url.search}`);
    }
    const target = below.endsWith('/') ? join(file, 'index.html') : file;
    if (isFile(target)) return fileAnswer(request, target, 200, below);
    const notFound = join(folder, '404.html');
    return isFile(notFound) ? fileAnswer(request, notFound, 404, below) : plain(404, 'Not found');
  }

  function fileAnswer(request: IncomingMessage, file: string, status: number, below: string): Answer {
    const type = types[extname(file)] ?? 'application/octet-stream';
    const headers = {
      'Content-Type': type,
      'Cache-Control': defaultCaching,
      Vary: 'Accept-Encoding',
      ...headersFor(rules, below),
    };
    const plainBody = readFileSync(file);
    const etag = `"${createHash('sha256').update(plainBody).digest('base64url').slice(0, 20)}"`;
    const fresh = { ...headers, ETag: etag };
    if (status === 200 && request.headers['if-none-match'] === etag) {
      return { status: 304, headers: fresh, body: Buffer.alloc(0) };
    }
    const accepts = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    if (!accepts || !/text|json|xml|svg|javascript/.test(type))
      return { status, headers: fresh, body: plainBody };
    const kept = compressed.get(file);
    const body = kept?.etag === etag ? kept.body : gzipSync(plainBody);
    compressed.set(file, { etag, body });
    return { status, headers: { ...fresh, 'Content-Encoding': 'gzip' }, body };
  }

  return (request: IncomingMessage, response: ServerResponse): void => {
    const { status, headers, body } = answer(request);
    const length = status === 304 ? {} : { 'Content-Length': String(body.length) };
    response.writeHead(status, { ...headers, ...length });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
}

function decodePath(pathname: string): string | undefined {
  try {
    const path = decodeURIComponent(pathname);
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function redirect(to: string): Answer {
  // An address that starts with two slashes would name another host.
  return { status: 308, headers: { Location: to.replace(/^\/+/, '/') }, body: Buffer.alloc(0) };
}

function plain(status: number, text: string): Answer {
  return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: Buffer.from(`${text}\n`) };
}
