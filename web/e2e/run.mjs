// Runs the browser tests against a running server: NSER_URL=http://127.0.0.1:8080 NSER_TOKEN=nserA1_... node web/e2e/run.mjs
// NSER_COPY: a folder that './nser release export' made of the same release. NSER_TOKEN must reach union councils. NSER_SCREENSHOTS=folder keeps pictures; NSER_CHROMIUM names another browser.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
if (!process.env.NSER_URL) {
  console.error('NSER_URL is not set: give the address of a running server, as ./nser status prints it.');
  process.exit(2);
}
const files = readdirSync(here)
  .filter((name) => name.endsWith('.test.mjs'))
  .sort()
  .map((name) => here + name);
// Browsers wait more than they work: two files at a time.
const run = spawnSync(process.execPath, ['--test', '--test-concurrency=2', '--test-reporter=spec', ...files], {
  stdio: 'inherit',
});
process.exit(run.status ?? 1);
