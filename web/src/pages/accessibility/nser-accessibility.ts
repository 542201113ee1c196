import { ReadingPage } from '../frame/readingPage.ts';
import { type AccessibilityWords, accessibilityWords } from './words.ts';

/** The accessibility statement: what is meant, what was tested and how, what is not good enough, and whom to tell. */
export class NserAccessibility extends ReadingPage<AccessibilityWords> {
  protected override readonly page = 'accessibility';
  protected override wordsOf = accessibilityWords;

  /** Nothing here depends on what is served. */
  protected override async ask(): Promise<void> {}

  protected override text(words: AccessibilityWords) {
    const values = { date: this.language.date(words.date) };
    return words.sections.map((section) =>
      this.section({ ...section, text: section.text.map((text) => this.fill(text, values)) }),
    );
  }
}
