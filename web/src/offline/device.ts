/**
 * Lets this device keep the page and the map that it shows, for when there is no network. Where storage is forbidden, in
 * a private window or by the browser's settings, nothing is kept and nothing is said: the page works as before.
 */
export async function keepOnDevice(): Promise<void> {
  try {
    const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
    if (!workers) {
      return;
    }
    const tell = async () => (await workers.ready).active?.postMessage({ keep: loaded() });
    if (workers.controller) {
      workers.addEventListener('controllerchange', () => void tell()); // another build's worker begins with nothing
    }
    await workers.register('/sw.js', { updateViaCache: 'none' });
    await tell();
  } catch {
    // see above
  }
}

/** The paths of what this page has loaded from its own server. The worker chooses among them. */
function loaded(): string[] {
  const addresses = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
  const own = addresses.filter(({ origin, search }) => origin === window.location.origin && search === '');
  return [...new Set(own.map(({ pathname }) => pathname))];
}
