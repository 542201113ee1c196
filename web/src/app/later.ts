import { keepOnDevice } from '../offline/device.ts';
import { SessionWatch } from '../session/watch.ts';
import type { Atlas } from '../state/atlas.ts';
import { copyOf } from '../state/site.ts';

/** What the page does once its map can be used; none of it in a page of others. */
export function later(atlas: Atlas): void {
  if (atlas.embedded) {
    return;
  }
  new SessionWatch(atlas).start();
  if (copyOf === null) {
    void keepOnDevice();
  }
  window.addEventListener('online', () => {
    if (atlas.notice?.key === 'notice.kept') {
      atlas.dismiss();
    }
    if (atlas.failure) {
      atlas.retry();
    }
  });
}
