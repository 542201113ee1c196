// Fails the build when the first load (scripts and styles, all but those of Urdu and of the methodology page) grows
// beyond its budget.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET_BYTES = 120 * 1024;
const home = new URL('../target/classes/atlas/', import.meta.url);
const pages = ['index.html', 'methodology.html'].map((name) => readFileSync(new URL(name, home), 'utf8'));
const files = readdirSync(new URL('assets/', home))
  .filter((name) => /\.(js|css)$/.test(name) && !/^(ur(du)?|methodology)\d*-/.test(name))
  .map((name) => `assets/${name}`);
const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, home)), { level: 9 }).length, 0);

const inline = /<style|<script(?![^>]*\ssrc=)|\sstyle=|\son\w+=/;
if (files.length === 0 || pages.some((page) => inline.test(page))) {
  console.error('A page must name its files and hold no inline script or style (content security policy).');
  process.exit(1);
}
if (bytes > BUDGET_BYTES) {
  console.error(`First load is ${bytes} bytes gzipped, over the budget of ${BUDGET_BYTES}: ${files.join(', ')}`);
  process.exit(1);
}
console.log(`first load: ${(bytes / 1024).toFixed(1)} kB gzipped of ${BUDGET_BYTES / 1024} kB`);
