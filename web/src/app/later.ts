import { keepOnDevice } from '../offline/device.ts';
import { SessionWatch } from '../session/watch.ts';
import type { Atlas } from '../state/atlas.ts';

/** What the page does once its map can be used; none of it in a page of others. */
export function later(atlas: Atlas): void {
  if (atlas.embedded) {
    return;
  }
  new SessionWatch(atlas).start();
  void keepOnDevice();
  window.addEventListener('online', () => {
    if (atlas.notice?.key === 'notice.kept') {
      atlas.dismiss();
    }
    if (atlas.failure) {
      atlas.retry();
    }
  });
}
