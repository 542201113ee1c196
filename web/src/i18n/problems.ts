import type { Problem } from '../api/problem.ts';
import type { Language, MessageKey } from './language.ts';

/** Codes of the server's answers that have words of their own, and those that say the same. */
const KEYS: Record<string, MessageKey> = {
  'needs-access': 'problem.needs-access',
  'needs-token': 'problem.needs-token',
  'outside-scope': 'problem.outside-scope',
  'not-found': 'problem.not-found',
  'bad-parameter': 'problem.bad-parameter',
  'bad-request': 'problem.bad-parameter',
  rationed: 'problem.rationed',
  'needs-work': 'problem.rationed',
  'quota-exhausted': 'problem.rationed',
  'cross-site': 'problem.cross-site',
  'too-large': 'problem.too-large',
  'tile-too-large': 'problem.too-large',
};

/** What went wrong, in the language of the page: the server's own sentence is English, and for programmers. */
export function problemText(language: Language, { status, code }: Problem): string {
  if (status === 0 || status >= 500) {
    return language.say('map.offline');
  }
  return language.say(KEYS[code] ?? 'problem.other');
}
