import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** The worker's address: at the root, since a worker reaches only what lies beside and below it. */
export const WORKER_FILE = 'sw.js';
const PLACE = '__NSER_BUILD__';

/** Writes the names of all files of the build, hashed, into the service worker, so that another build is another worker. */
export function serviceWorker(): Plugin {
  return {
    name: 'nser-service-worker',
    generateBundle(_options, bundle) {
      const worker = bundle[WORKER_FILE];
      if (worker?.type !== 'chunk') {
        throw new Error(`the build has no ${WORKER_FILE}`);
      }
      if (worker.imports.length > 0 || worker.exports.length > 0 || !worker.code.includes(PLACE)) {
        throw new Error(`${WORKER_FILE} must be one file without imports and have a place for the name of the build`);
      }
      const others = Object.keys(bundle).filter((name) => name !== WORKER_FILE);
      const name = createHash('sha256').update(others.sort().join('\n')).digest('hex').slice(0, 12);
      worker.code = worker.code.replace(PLACE, name);
    },
  };
}
