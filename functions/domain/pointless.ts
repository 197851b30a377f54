import { isPointless } from './announce.ts';
import type { Case } from './case.ts';
import type { Text } from './text.ts';

/** A text that carries others speaks for them too, whatever became of its own step. */
export const hasNoPoint = (text: Text, state: Case): string | null => (text.carries === undefined ? isPointless(text, state) : null);
