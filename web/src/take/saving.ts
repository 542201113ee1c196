import { asProblem } from '../api/problem.ts';
import type { Registry } from '../api/registry.ts';
import type { Language } from '../i18n/language.ts';
import { problemText } from '../i18n/problems.ts';
import type { TakenFile } from './files.ts';
import { tell } from './words.ts';

/** Fetches files for a person and tells how it goes. One after the other: a second click on the same waits for the first. */
export class Saving {
  /** The file that is being fetched. */
  busy: string | null = null;

  /**
   * @param say tells one sentence
   * @param keep gives the bytes to the browser under a name
   */
  constructor(
    private readonly registry: Registry,
    private readonly say: (text: string) => void,
    private readonly keep: (bytes: Blob, name: string) => void = saveAs,
  ) {}

  async save(language: Language, file: TakenFile): Promise<void> {
    if (this.busy !== null) {
      return;
    }
    const what = tell(language, file.word);
    this.busy = file.path;
    this.say(tell(language, 'making', { what }));
    try {
      const bytes = await this.registry.file(file.path);
      this.keep(bytes, file.name);
      this.busy = null;
      this.say(tell(language, 'saved', { file: file.name }));
    } catch (reason) {
      const problem = asProblem(reason);
      this.busy = null;
      this.say(
        problem.status === 403
          ? tell(language, 'refused', { what })
          : tell(language, 'failed', { what, why: problemText(language, problem) }),
      );
    }
  }
}

function saveAs(bytes: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // the browser may still be reading it
}
