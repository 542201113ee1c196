/** Something that happened, and those who want to know. */
export class Signal<T = void> {
  private readonly listeners = new Set<(value: T) => void>();

  /** @returns the way to stop listening. */
  on(listener: (value: T) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(value: T): void {
    for (const listener of [...this.listeners]) {
      listener(value);
    }
  }
}
