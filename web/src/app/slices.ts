const SLICE_MILLISECONDS = 8;

/** Lets the browser answer before the work goes on. @param urgent before the rest of the page is drawn, where a browser can tell */
export function pause(urgent = false): Promise<void> {
  if (urgent && 'scheduler' in globalThis) {
    return globalThis.scheduler.postTask(() => undefined, { priority: 'user-blocking' });
  }
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Settled when the next frame is about to be drawn; at once on a page that nobody sees, which draws none. */
export function frame(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) {
      resolve();
    } else {
      requestAnimationFrame(() => resolve());
    }
  });
}

let waiting: Promise<unknown> = Promise.resolve();

async function work<T>(steps: Generator<void, T>, urgent: boolean): Promise<T> {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) {
      return step.value;
    }
    if (performance.now() - began > SLICE_MILLISECONDS) {
      await pause(urgent);
      began = performance.now();
    }
  }
}

/** Runs such work to its end without a pause. */
export function atOnce<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) {
      return step.value;
    }
  }
}

/** Runs long work in short slices, one piece of work after the other, so that the page can answer in between. */
export function inSlices<T>(steps: Generator<void, T>, urgent = false): Promise<T> {
  const turn = waiting.then(() => work(steps, urgent));
  waiting = turn.catch(() => undefined);
  return turn;
}
