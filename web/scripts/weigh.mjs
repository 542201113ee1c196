// Weighs what a page loads, gzipped, by walking vite's manifest: the first load is the entry with all that it imports,
// and the map, which it asks for at once. Fails the build when that grows beyond its budget. Parts that are fetched at
// first use are listed with what each adds.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET_BYTES = 120 * 1024;
const FIRST = ['index.html', 'src/map/elements.ts'];
const OTHER_PAGES = ['about', 'methodology', 'dictionary', 'ask', 'sources', 'accessibility'].map(
  (name) => `${name}.html`,
);
const home = new URL('../target/classes/atlas/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', home), 'utf8'));

/** The scripts and styles of some entries and of all that they import at once; `lazy` gathers what they may fetch. */
function filesOf(keys, lazy = new Set()) {
  const files = new Set();
  const seen = new Set();
  const walk = (key) => {
    const chunk = manifest[key];
    if (!chunk) {
      throw new Error(`the manifest has no ${key}`);
    }
    if (!seen.has(key)) {
      seen.add(key);
      for (const file of [chunk.file, ...(chunk.css ?? [])].filter((name) => /\.(js|css)$/.test(name))) {
        files.add(file);
      }
      for (const key of chunk.dynamicImports ?? []) {
        lazy.add(key);
      }
      (chunk.imports ?? []).forEach(walk);
    }
  };
  keys.forEach(walk);
  return files;
}

const sizes = new Map();
function bytesOf(files) {
  let sum = 0;
  for (const file of files) {
    if (!sizes.has(file)) {
      sizes.set(file, gzipSync(readFileSync(new URL(file, home)), { level: 9 }).length);
    }
    sum += sizes.get(file);
  }
  return sum;
}
const kilo = (bytes) => `${(bytes / 1024).toFixed(1)} kB`;

const lazy = new Set();
const first = filesOf(FIRST, lazy);
const bytes = bytesOf(first);
for (const key of [...lazy].filter((one) => !FIRST.includes(one))) {
  console.log(`at first use: ${kilo(bytesOf([...filesOf([key])].filter((file) => !first.has(file))))} ${key}`);
}
for (const page of OTHER_PAGES) {
  console.log(`${page}: ${kilo(bytesOf(filesOf([page])))}`);
}
console.log(`besides, on every page of a copy without a server: ${kilo(bytesOf(filesOf(['src/copy/main.ts'])))}`);

const inline = /<style|<script(?![^>]*\ssrc=)|\sstyle=|\son\w+=/;
const pages = ['index.html', ...OTHER_PAGES].map((name) => readFileSync(new URL(name, home), 'utf8'));
if (first.size === 0 || pages.some((page) => inline.test(page))) {
  console.error('A page must name its files and hold no inline script or style (content security policy).');
  process.exit(1);
}
if (bytes > BUDGET_BYTES) {
  console.error(`First load is ${bytes} bytes gzipped, over the budget of ${BUDGET_BYTES}: ${[...first].join(', ')}`);
  process.exit(1);
}
console.log(`first load: ${kilo(bytes)} gzipped of ${kilo(BUDGET_BYTES)}`);
