// A plain file server, as a copy of the atlas meets one: it knows files and, unless told otherwise, parts of them.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.html': 'text/html;charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.csv': 'text/csv',
};

function sizeOf(file) {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() ? found.size : -1;
}

/** First and last byte of a single range; null: everything. */
function rangeOf(header, size) {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(header ?? '') ?? [];
  return first === undefined ? null : [Number(first), Math.min(size - 1, last ? Number(last) : size - 1)];
}

/**
 * Gives the files of a folder below a path.
 *
 * @param under the path, with a slash on both ends
 * @param parts whether it knows Range
 * @returns its address, what was asked of it, and how to end it
 */
export async function serveFolder(folder, { under = '/', parts = true } = {}) {
  const asked = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    const inside = path.startsWith(under) ? normalize(path.slice(under.length) || 'index.html') : '..';
    const file = join(folder, inside);
    const size = inside.startsWith('..') ? -1 : sizeOf(file);
    const range = parts && size >= 0 ? rangeOf(request.headers.range, size) : null;
    const status = size < 0 ? 404 : range ? 206 : 200;
    asked.push({ path, status });
    const headers = { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' };
    if (status === 404) {
      response.writeHead(404).end();
      return;
    }
    const [first, last] = range ?? [0, size - 1];
    response.writeHead(status, {
      ...headers,
      'content-length': last - first + 1,
      ...(range && { 'content-range': `bytes ${first}-${last}/${size}` }),
    });
    createReadStream(file, { start: first, end: Math.max(first, last) }).pipe(response);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address();
  return {
    address: `http://127.0.0.1:${port}${under}`,
    asked,
    close: () => new Promise((closed) => server.close(closed).closeAllConnections()),
  };
}
