// Debian's Chromium with a fresh profile for each round: nothing is left in a cache from the round before.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM, FLAGS } from '../../web/e2e/chromium.mjs';

export { CHROMIUM, FLAGS, PHONE } from '../../web/e2e/chromium.mjs';

export const DESKTOP = { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 };
/** 800 kbit a second and 300 ms: the line of the budget. */
export const SLOW_LINE = { offline: false, latency: 300, downloadThroughput: 100_000, uploadThroughput: 100_000 };
export const PHONE_PROCESSOR = 4;
export const WAIT = { timeout: 120_000 };

/** Gives a page and its debugger to the work, and closes everything. @returns what the work returns */
export async function withPage(options, work) {
  const profile = mkdtempSync(join(tmpdir(), 'nser-bench-web-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    headless: true,
    args: FLAGS,
    colorScheme: 'light',
    serviceWorkers: 'block', // it takes its files after the map can be used, beside what is measured
    ...options,
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    const debug = await context.newCDPSession(page);
    return await work({ page, context, debug });
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Seconds of processor time that all processes of the browser have had so far, in steps of a hundredth. */
export async function processorSeconds(context) {
  const debug = await context.browser().newBrowserCDPSession();
  const { processInfo } = await debug.send('SystemInfo.getProcessInfo');
  await debug.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}
