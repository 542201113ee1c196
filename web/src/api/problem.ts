/** A request that did not succeed: an answer of the server (RFC 9457) or no answer at all. */
export class Problem extends Error {
  /** @param status HTTP status; 0 when there was no answer (network, server down). */
  constructor(
    readonly status: number,
    readonly code: string,
    detail = '',
    /** What asked for too much, where the server names it. */
    readonly parameter = '',
  ) {
    super(detail || code);
    this.name = 'Problem';
  }

  /** The token is missing, ended or withdrawn: the person has to sign in again. */
  get needsToken(): boolean {
    return this.status === 401;
  }
}

/** Reads the problem document of a failed answer; never fails itself. */
export async function problemOf(response: Response): Promise<Problem> {
  try {
    const body = (await response.json()) as { code?: string; detail?: string; parameter?: string };
    return new Problem(response.status, body.code ?? 'unavailable', body.detail ?? '', body.parameter ?? '');
  } catch {
    return new Problem(response.status, response.status === 404 ? 'not-found' : 'unavailable');
  }
}

/** Whatever went wrong, as a problem. */
export function asProblem(reason: unknown): Problem {
  return reason instanceof Problem ? reason : new Problem(0, 'unavailable', String(reason));
}
