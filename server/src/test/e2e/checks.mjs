// A list of named checks, run one after the other; the last line counts them for ./nser test.
import process from 'node:process';

const checks = [];

export function check(name, run) {
  checks.push({ name, run });
}

export function expect(condition, words) {
  if (!condition) throw new Error(words);
}

export async function runChecks() {
  let failed = 0;
  for (const { name, run } of checks) {
    try {
      const said = await run();
      console.log(`ok      ${name}${said ? ` (${said})` : ''}`);
    } catch (error) {
      failed += 1;
      console.log(`FAILED  ${name}: ${error.message}`);
    }
  }
  console.log(`${checks.length - failed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

const base = process.env.NSER_URL;
export const token = process.env.NSER_TOKEN;

export function url(path) {
  return base + path;
}

export async function get(path, headers = {}) {
  return fetch(url(path), { headers });
}

export async function json(path, headers) {
  const answer = await get(path, headers);
  expect(answer.status === 200, `${path} answers ${answer.status}`);
  return answer.json();
}
