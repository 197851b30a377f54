import { useState } from 'react';
import { type CommandBody, type CommandName, command } from '../../../api/command.ts';
import { isProblem, type Problem } from '../../../api/problem.ts';
import { type CaseView, keys, queryClient } from '../../../api/queries.ts';
import { language } from '../../../app/language.ts';
import { hold } from '../../../app/pending.ts';
import { common } from '../../../words/common.ts';
import { actionWords } from './action-words.ts';

interface Giving {
  busy: boolean;
  problem: Problem | null;
  /** Asks the rules first; what they let pass is held for ten seconds, then sent. */
  give: <Name extends CommandName>(name: Name, body: CommandBody<Name>, says?: string) => Promise<void>;
}

/** Gives a command on a case as it was seen: refusals show in the form, a stale version loads the case as it stands. */
export function useGiving(view: CaseView, onDone: () => void): Giving {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  return {
    busy,
    problem,
    async give(name, body, says) {
      const words = actionWords[language()];
      const seen = { ...body, expectedVersion: view.personVersion };
      setBusy(true);
      setProblem(null);
      try {
        const would = await command(view.number, name, seen, { preview: true });
        const people = [...new Set(would.texts.map(({ person }) => person.name))].slice(0, 6).join('、');
        const label = `${says ?? words.names[name]} ${view.number}`;
        hold(people === '' ? label : `${label} · ${words.tells(people)}`, async (leaving) => {
          await command(view.number, name, seen, { leaving });
          return { says: `${label} ✓`, ok: true };
        });
        onDone();
      } catch (error) {
        if (!isProblem(error)) throw error;
        setProblem(error);
        if (error.slug === 'stale') void queryClient.invalidateQueries({ queryKey: keys.case(view.number) });
      } finally {
        setBusy(false);
      }
    },
  };
}

/** What a refusal says about one field; what belongs to no field of the form is said at its foot. */
export const faultOf = (problem: Problem | null, field: string): string | undefined => {
  const found = problem?.details.errors?.find(({ pointer }) => pointer === `/${field}` || pointer.startsWith(`/${field}/`));
  return found?.detail ?? (problem?.details.pointer === `/${field}` ? problem.details.detail : undefined);
};

export const saidOf = (problem: Problem): string => (problem.slug === 'stale' ? common[language()].stale : problem.details.detail);
