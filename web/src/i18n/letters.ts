/** Resolves when letters may be fetched: at once, unless a page holds them back until it can be used. */
let may: Promise<unknown> = Promise.resolve();
let brought: Promise<unknown> | null = null;

/** Lets the Nastaliq letters, heavier than all the rest of the page, wait until this is settled. */
export function holdLetters(until: Promise<unknown>): void {
  may = until;
}

/**
 * Fetches the letters of Urdu, the usual weight first and the strong one after it; meanwhile the device's own Arabic
 * letters stand there. What does not come is asked for again when Urdu is chosen again.
 */
export function bringLetters(): Promise<unknown> {
  brought ??= bring().catch(() => {
    brought = null;
  });
  return brought;
}

async function bring(): Promise<void> {
  await may;
  await import('../style/urdu.css');
  await document.fonts.load('400 15px "Noto Nastaliq Urdu"', 'نقشہ');
  await import('../style/urdu-strong.css');
}
