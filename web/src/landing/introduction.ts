/** Where this device remembers that the introduction was closed. */
const CLOSED = 'nser.introduced';

/** Is the introduction to be seen? By itself only where a link asks for nothing, until it is closed on this device. */
export class Introduction {
  shown: boolean;

  /**
   * @param fitting is this the map's own page, and was nothing asked for?
   * @param changed it was closed
   */
  constructor(
    fitting: boolean,
    private readonly changed: () => void,
  ) {
    this.shown = fitting && !wasClosed();
  }

  close(): void {
    this.shown = false;
    this.changed();
    try {
      localStorage.setItem(CLOSED, '1');
    } catch {
      // storage is forbidden or full: it comes again with the next visit
    }
  }
}

function wasClosed(): boolean {
  try {
    return localStorage.getItem(CLOSED) !== null;
  } catch {
    return false;
  }
}
