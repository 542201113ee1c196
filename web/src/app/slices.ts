const SLICE_MILLISECONDS = 8;

/** Lets the browser answer and draw before the work goes on. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

let waiting: Promise<unknown> = Promise.resolve();

async function work<T>(steps: Generator<void, T>): Promise<T> {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) {
      return step.value;
    }
    if (performance.now() - began > SLICE_MILLISECONDS) {
      await pause();
      began = performance.now();
    }
  }
}

/** Runs long work in short slices, one piece of work after the other, so that the page can answer in between. */
export function inSlices<T>(steps: Generator<void, T>): Promise<T> {
  const turn = waiting.then(() => work(steps));
  waiting = turn.catch(() => undefined);
  return turn;
}
