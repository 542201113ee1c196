// How long the page keeps a slow phone from answering: its longest task, and the time above 50 ms of all of them.
import { quiet, usable } from './atlas.mjs';
import { PHONE, PHONE_PROCESSOR, withPage } from './browser.mjs';

const SHORT_MILLISECONDS = 50;

function watchTasks() {
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      window.longTasks.push(duration);
    }
  }).observe({ type: 'longtask', buffered: true });
}

/** @param prepare is done before the page is opened, at full speed @returns the tasks until it is quiet, in milliseconds */
export function tasksOf(address, prepare = async () => {}) {
  return withPage(PHONE, async ({ page, debug }) => {
    await prepare(page);
    await page.addInitScript(watchTasks);
    await debug.send('Emulation.setCPUThrottlingRate', { rate: PHONE_PROCESSOR });
    await page.goto(address);
    await usable(page);
    await quiet(page);
    await page.waitForTimeout(1500); // tasks are told some time after their end
    const tasks = await page.evaluate(() => window.longTasks);
    return {
      longest: Math.max(0, ...tasks),
      blocked: tasks.reduce((sum, length) => sum + Math.max(0, length - SHORT_MILLISECONDS), 0),
    };
  });
}
