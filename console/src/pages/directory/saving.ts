import { useState } from 'react';
import { isProblem } from '../../api/problem.ts';
import { useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { common } from '../../words/common.ts';
import { directoryWords } from './directory-words.ts';

export interface Saving {
  busy: boolean;
  /** What the server refused about the field at this pointer. */
  faultOf: (pointer: string) => string | undefined;
  /** All that the server refused, each with its pointer. */
  faults: { pointer: string; detail: string }[];
  /** Faults that belong to no field shown. */
  rest: (shown: string[]) => string[];
  /** `says` tells what came of it, where that is not simply that it is saved. */
  save: <Done>(
    name: string,
    write: () => Promise<Done>,
    then: () => void,
    says?: (done: Done) => string,
  ) => Promise<void>;
}

/** Saves a form of the directory: a refusal stands at its field, and nothing that was typed is lost. */
export function useSaving(): Saving {
  const words = useWords(directoryWords);
  const shared = useWords(common);
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<{ pointer: string; detail: string }[]>([]);
  return {
    busy,
    faults,
    faultOf: (pointer) =>
      faults.find((fault) => fault.pointer === pointer || fault.pointer.startsWith(`${pointer}/`))?.detail,
    rest: (shown) =>
      faults
        .filter(
          (fault) => !shown.some((pointer) => fault.pointer === pointer || fault.pointer.startsWith(`${pointer}/`)),
        )
        .map(({ detail }) => detail),
    save: async (name, write, then, says) => {
      setBusy(true);
      setFaults([]);
      try {
        const done = await write();
        say(says ? says(done) : words.saved(name), true);
        then();
      } catch (error) {
        if (!isProblem(error)) throw error;
        const { details, status } = error;
        setFaults(
          details.errors ?? [
            { pointer: details.pointer ?? '', detail: status === 0 ? shared.offlineNow : details.detail },
          ],
        );
      } finally {
        setBusy(false);
      }
    },
  };
}
