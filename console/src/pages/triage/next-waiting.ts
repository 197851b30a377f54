import { api, read } from '../../api/client.ts';
import { isProblem } from '../../api/problem.ts';
import { isHeld } from '../../app/pending.ts';

/** The first of the queue that awaits appraisal beside this one; null where none does, or nobody can be asked. */
export async function nextWaiting(number: string): Promise<string | null> {
  try {
    const { cases } = await read(api.GET('/api/cases', { params: { query: { status: 'appraising' } } }));
    return cases.find((row) => row.number !== number && !isHeld(row.number))?.number ?? null;
  } catch (error) {
    if (!isProblem(error)) throw error;
    return null;
  }
}
