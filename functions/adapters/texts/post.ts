import type { Outcome } from './outcome.ts';
import { afterError, PATIENCE_MS } from './outcome.ts';

/** What an HTTPS provider answered as a JSON object, or what its silence means for a text. */
export async function ask(
  address: string,
  init: RequestInit = {},
): Promise<{ answer: Record<string, unknown> } | { outcome: Outcome }> {
  try {
    const response = await fetch(address, { ...init, signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'error' });
    if (response.status === 429 || response.status === 503)
      return { outcome: { state: 'failed', why: `HTTP ${response.status}`, retry: true } };
    if (response.status >= 500) return { outcome: { state: 'unknown', why: `HTTP ${response.status}` } };
    if (!response.ok) return { outcome: { state: 'failed', why: `HTTP ${response.status}`, retry: false } };
    const answer: unknown = JSON.parse(await response.text());
    if (typeof answer === 'object' && answer !== null && !Array.isArray(answer)) return { answer: { ...answer } };
    return { outcome: { state: 'unknown', why: 'an answer that is no object' } };
  } catch (error) {
    return {
      outcome:
        error instanceof SyntaxError ? { state: 'unknown', why: 'an answer that is no JSON' } : afterError(error),
    };
  }
}
