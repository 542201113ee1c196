// Lighthouse on its phone profile, its usual simulated slowing.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { CHROMIUM, FLAGS } from './browser.mjs';

const CATEGORIES = ['performance', 'accessibility', 'best-practices'];
const START_MILLISECONDS = 30_000;

/** Lighthouse asks to be run again when it lost the beginning of a page, as on a busy machine. */
const ATTEMPTS = 3;

/** @returns the scores (0 to 1), some of the metrics behind them in milliseconds, and what did not pass */
export async function judge(address) {
  for (let attempt = 1; ; attempt++) {
    const lhr = await judgement(address);
    if (!lhr.runtimeError) {
      return resultOf(lhr);
    }
    if (attempt === ATTEMPTS) {
      throw new Error(`Lighthouse could not judge ${address}: ${lhr.runtimeError.message}`);
    }
  }
}

async function judgement(address) {
  const profile = mkdtempSync(join(tmpdir(), 'nser-lighthouse-'));
  const browser = spawn(
    CHROMIUM,
    [...FLAGS, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  try {
    const port = await portOf(browser);
    const { lhr } = await lighthouse(address, { port, onlyCategories: CATEGORIES, logLevel: 'error', output: 'json' });
    return lhr;
  } finally {
    const ended = new Promise((resolve) => browser.once('exit', resolve));
    browser.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

function portOf(browser) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Chromium did not start')), START_MILLISECONDS);
    let told = '';
    browser.stderr.on('data', (bytes) => {
      told += bytes;
      const [, port] = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(told) ?? [];
      if (port) {
        clearTimeout(timer);
        resolve(Number(port));
      }
    });
    browser.once('exit', () => reject(new Error(`Chromium ended: ${told.slice(-400)}`)));
  });
}

function resultOf({ categories, audits, lighthouseVersion }) {
  const score = (name) => categories[name].score;
  const metric = (name) => Math.round(audits[name].numericValue);
  return {
    version: lighthouseVersion,
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    firstPaint: metric('first-contentful-paint'),
    largestPaint: metric('largest-contentful-paint'),
    blocked: metric('total-blocking-time'),
    speedIndex: metric('speed-index'),
    shift: Math.round(audits['cumulative-layout-shift'].numericValue * 1000) / 1000,
    failed: CATEGORIES.slice(1)
      .flatMap((name) => categories[name].auditRefs)
      .map(({ id }) => audits[id])
      .filter((audit) => audit.score !== null && audit.score < 1)
      .map(({ id, title }) => `${id}: ${title}`),
  };
}
