/** Told and marked once the page's first map stands there in its colours, or its table in rows. */
const USABLE = 'map-usable';
/** Should there be neither for so long, what waits for it comes all the same. */
const LONGEST_MILLISECONDS = 15_000;

/** Settled when the page can be used and was seen so: what is heavy and can wait is fetched then. */
export function mapUsable(): Promise<void> {
  return new Promise((resolve) => {
    const seen = () => requestAnimationFrame(() => setTimeout(resolve));
    document.addEventListener(USABLE, seen, { once: true });
    setTimeout(resolve, LONGEST_MILLISECONDS);
  });
}

/** The browser keeps the mark too: what measures the page from outside reads it. */
export function tellUsable(): void {
  performance.mark(USABLE);
  document.dispatchEvent(new Event(USABLE));
}
