import type { RightsChange } from '../../api/rights.ts';
import type { Written } from '../../api/duty.ts';
import { useWords } from '../../app/language.ts';
import { directoryWords } from './directory-words.ts';
import { rightsWords } from './rights-words.ts';

/** Nobody gains by it but, at most, whoever holds the new number. */
export const isMove = ({ widened }: Pick<RightsChange, 'widened'>): boolean =>
  widened.every(({ gains }) => gains.every((gain) => gain === 'reached' || gain === 'leaves'));

/** H2: what became of a change that was saved: written, waiting for a second person, or made by one alone. */
export function useTold(): (name: string) => (written: Written) => string {
  const words = useWords(directoryWords);
  const rights = useWords(rightsWords);
  return (name) => (written) => {
    if (written.rights?.state === 'waiting') return rights.waits(name);
    if (written.rights?.state !== 'alone') return words.saved(name);
    return isMove(written.rights) ? rights.moved(name) : rights.madeAlone(name);
  };
}
