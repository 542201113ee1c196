// Serves the plain page on loopback, compressed as our server's answers are.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';

const here = (name) => readFileSync(new URL(`plain/${name}`, import.meta.url));
const leaflet = createRequire(import.meta.url).resolve('leaflet/dist/leaflet.js');
const TYPES = { html: 'text/html', css: 'text/css', js: 'text/javascript', json: 'application/json' };

const FILES = {
  '': ['html', here('index.html')],
  'plain.css': ['css', here('plain.css')],
  'plain.js': ['js', here('plain.js')],
  'leaflet.css': ['css', readFileSync(leaflet.replace(/js$/, 'css'))],
  'leaflet.js': ['js', readFileSync(leaflet)],
};

/** @param made the documents of some folders: { folder: { name: value } } @returns its address and a way to end it */
export async function servePlain(made) {
  const answers = new Map();
  for (const [folder, documents] of Object.entries(made)) {
    for (const [name, [kind, bytes]] of Object.entries(FILES)) {
      answers.set(`/${folder}/${name}`, [kind, gzipSync(bytes)]);
    }
    for (const [name, value] of Object.entries(documents)) {
      answers.set(`/${folder}/${name}`, ['json', gzipSync(JSON.stringify(value))]);
    }
  }
  const server = createServer(({ url }, response) => {
    const [kind, bytes] = answers.get(url) ?? [];
    if (!kind) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': `${TYPES[kind]}; charset=utf-8`,
      'content-encoding': 'gzip',
      'content-length': bytes.length,
    });
    response.end(bytes);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: (folder) => `http://127.0.0.1:${server.address().port}/${folder}/`,
    end: () => new Promise((resolve) => server.close(resolve) && server.closeAllConnections()),
  };
}
