/** Told by a map once its areas stand there in their colours. */
export const USABLE = 'map-usable';
/** Should there be no map for so long, what waits for it comes all the same. */
const LONGEST_MILLISECONDS = 15_000;

/** Settled when the page's first map can be used: what is heavy and can wait is fetched then. */
export function mapUsable(): Promise<void> {
  return new Promise((resolve) => {
    document.addEventListener(USABLE, () => resolve(), { once: true });
    setTimeout(resolve, LONGEST_MILLISECONDS);
  });
}
