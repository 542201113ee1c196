import type { Language, Values } from './language.ts';

type Texts = Readonly<Record<string, string>>;

/** Says one text of a part. */
export type Say<T extends Texts> = (key: keyof T, values?: Values) => string;

/** The words of a part of the page that is fetched when it is first used: English with it, Urdu when asked for. */
export class PartWords<T extends Texts> {
  private urdu: T | null = null;
  private asked: Promise<void> | null = null;

  /** @param fetchUrdu its file; where it does not come, English stands in */
  constructor(
    private readonly english: T,
    private readonly fetchUrdu: () => Promise<{ default: T }>,
  ) {}

  /** @param arrived they were on their way and are here now: draw again @returns null while they are on their way */
  in(language: Language, arrived: () => void): Say<T> | null {
    const texts = language.code === 'en' ? this.english : this.urdu;
    if (texts) {
      return (key, values = {}) => language.fill(texts[key] ?? '', values);
    }
    this.asked ??= this.fetchUrdu().then(
      ({ default: urdu }) => {
        this.urdu = urdu;
      },
      () => {
        this.urdu = this.english;
      },
    );
    void this.asked.then(arrived);
    return null;
  }
}
