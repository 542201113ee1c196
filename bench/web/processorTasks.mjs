// The same tasks by the processor time of the page's main thread, four times as much for a phone: what else the machine does
// makes a task longer by the clock, but hardly by this.
import { quiet, USABLE, usable } from './atlas.mjs';
import { PHONE, PHONE_PROCESSOR, withPage } from './browser.mjs';

const SHORT_MILLISECONDS = 50;
const CATEGORIES = ['toplevel', 'disabled-by-default-devtools.timeline', 'devtools.timeline', 'blink.user_timing'];

/** @param prepare is done before the page is opened @returns the tasks until it is quiet, in milliseconds of a phone */
export function processorTasksOf(address, prepare = async () => {}) {
  return withPage(PHONE, async ({ page, context }) => {
    await prepare(page);
    const browser = context.browser();
    await browser.startTracing(page, { categories: CATEGORIES });
    await page.goto(address);
    await usable(page);
    await quiet(page);
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
    const tasks = mainTasks(traceEvents).map((microseconds) => (microseconds / 1000) * PHONE_PROCESSOR);
    return {
      longest: Math.max(0, ...tasks),
      blocked: tasks.reduce((sum, length) => sum + Math.max(0, length - SHORT_MILLISECONDS), 0),
    };
  });
}

/** The thread time of each task of the page's main thread: the one that set its mark, as Chromium has other pages of its own. */
function mainTasks(events) {
  const mark = events.find(({ name }) => name === USABLE);
  const tasks = events.filter(
    ({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && pid === mark?.pid && tid === mark.tid,
  );
  if (tasks.length === 0) {
    throw new Error('the trace has no task of the page');
  }
  return tasks.map(({ tdur }) => tdur ?? 0);
}
