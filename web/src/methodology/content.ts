import type { LanguageCode } from '../state/settings.ts';
import en from './en.json' with { type: 'json' };

/** The page in one language. Places in braces are filled by say(). */
export type Content = typeof en;
export type Question = Content['questions'][number];

/** The question that the measured table answers. */
export const MEASURED = 'exact';

/** The profile that the table was measured with, and that the questions' own answers are about. */
export const USUAL = 'cell-key';

/** Urdu is fetched only when asked for. */
export async function contentOf(code: LanguageCode): Promise<Content> {
  return code === 'en' ? en : (await import('./ur.json')).default;
}

/** A question with the answer that is true of a release's profile (docs/settings.md, Profiles). */
export function answered(question: Question, profile: string, content: Content): Question {
  const answers: Record<string, { id: string; answer: string[] }[]> = content.profiles;
  const other = answers[profile]?.find(({ id }) => id === question.id);
  return other ? { ...question, answer: other.answer } : question;
}
