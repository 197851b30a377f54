import { useEffect, useRef, useState } from 'react';
import type { Acted } from '../api/command.ts';
import { isProblem, type Problem } from '../api/problem.ts';

interface Preview {
  would: Acted | null;
  busy: boolean;
  problem: Problem | null;
}

const PAUSE = 350;

/** Asks the rules what a form would do, when the typing pauses. `body` null: the form is not yet full. */
export function usePreview(body: unknown, ask: () => Promise<Acted>): Preview {
  const [preview, setPreview] = useState<Preview>({ would: null, busy: false, problem: null });
  const key = body === null ? '' : JSON.stringify(body);
  const asking = useRef(ask);
  asking.current = ask;
  useEffect(() => {
    if (key === '') {
      setPreview({ would: null, busy: false, problem: null });
      return undefined;
    }
    let current = true;
    const timer = setTimeout(async () => {
      setPreview((was) => ({ ...was, busy: true }));
      try {
        const would = await asking.current();
        if (current) setPreview({ would, busy: false, problem: null });
      } catch (error) {
        if (!isProblem(error)) throw error;
        if (current) setPreview({ would: null, busy: false, problem: error });
      }
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [key]);
  return preview;
}
