import { useState } from 'react';
import { isProblem, type Problem } from '../api/problem.ts';
import { language } from '../app/language.ts';
import { say } from '../app/pending.ts';
import { common } from '../words/common.ts';

interface Sending {
  busy: boolean;
  problem: Problem | null;
  /** Sends once; a refusal is the problem, and what was typed stays. */
  send: (write: () => Promise<void>) => Promise<void>;
}

/** What a form is about to write: whether it is under way, and what was refused of it. */
export function useSending(): Sending {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  return {
    busy,
    problem,
    send: async (write) => {
      setBusy(true);
      setProblem(null);
      try {
        await write();
      } catch (error) {
        if (!isProblem(error)) throw error;
        setProblem(error);
      } finally {
        setBusy(false);
      }
    },
  };
}

/** One press: whether what it asked for is under way; a refusal is said, as there is no form for it to stand in. */
export function usePress(): { busy: boolean; press: (run: () => Promise<void>) => Promise<void> } {
  const [busy, setBusy] = useState(false);
  return {
    busy,
    press: async (run) => {
      setBusy(true);
      try {
        await run();
      } catch (error) {
        if (!isProblem(error)) throw error;
        say(saidOf(error), false);
      } finally {
        setBusy(false);
      }
    },
  };
}

/** What a refusal says about one field; what belongs to no field of the form is said at its foot. */
export const faultOf = (problem: Problem | null, field: string): string | undefined => {
  const found = problem?.details.errors?.find(
    ({ pointer }) => pointer === `/${field}` || pointer.startsWith(`/${field}/`),
  );
  return found?.detail ?? (problem?.details.pointer === `/${field}` ? problem.details.detail : undefined);
};

export const saidOf = (problem: Problem): string => {
  const words = common[language()];
  return problem.slug === 'stale' ? words.stale : problem.status === 0 ? words.notSent : problem.details.detail;
};
