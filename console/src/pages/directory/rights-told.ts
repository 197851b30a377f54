import type { Written } from '../../api/duty.ts';
import { useWords } from '../../app/language.ts';
import { directoryWords } from './directory-words.ts';
import { rightsWords } from './rights-words.ts';

/** H2: what became of a change that was saved: written, waiting for a second person, or made by one alone. */
export function useTold(): (name: string) => (written: Written) => string {
  const words = useWords(directoryWords);
  const rights = useWords(rightsWords);
  return (name) => (written) => {
    if (written.rights?.state === 'waiting') return rights.waits(name);
    return written.rights?.state === 'alone' ? rights.madeAlone(name) : words.saved(name);
  };
}
