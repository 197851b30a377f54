import { useState } from 'react';
import { type Acted, type CommandBody, type CommandName, command, seenVersion } from '../../../api/command.ts';
import { isProblem, type Problem } from '../../../api/problem.ts';
import { type CaseView, keys, queryClient } from '../../../api/queries.ts';
import { language } from '../../../app/language.ts';
import { flush, hold } from '../../../app/pending.ts';
import { actionWords } from './action-words.ts';

/** One command of what a form gives; a form may give two, one after the other. */
export type Given = { [Name in CommandName]: { name: Name; body: CommandBody<Name> } }[CommandName];

interface Giving {
  busy: boolean;
  problem: Problem | null;
  /** Asks the rules first; what they let pass is held for ten seconds, then sent. */
  give: <Name extends CommandName>(name: Name, body: CommandBody<Name>, says?: string) => Promise<void>;
  giveAll: (commands: Given[], says: string) => Promise<void>;
}

/**
 * Gives commands on a case as it was seen: refusals show in the form, a stale version loads the case as it stands. `onClose` when it was
 * pressed; `onSent` when it is done, so that what was typed outlives an undo, a refusal and a lost connection.
 */
export function useGiving(view: CaseView, onClose: () => void, onSent: () => void = () => undefined): Giving {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const giveAll: Giving['giveAll'] = async (commands, says) => {
    setBusy(true);
    setProblem(null);
    try {
      await flush(view.number);
      const would = await Promise.all(
        commands.map(({ name, body }) =>
          command(view.number, name, { ...body, expectedVersion: seenVersion(view) }, { preview: true }),
        ),
      );
      const label = `${says} ${view.number}`;
      const foreseen = together(would);
      if (foreseen)
        hold(toldBy(label, would), (leaving) => send(view, commands, label, leaving, onSent), {
          number: view.number,
          foreseen,
        });
      onClose();
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
      if (error.slug === 'stale') void queryClient.invalidateQueries({ queryKey: keys.case(view.number) });
    } finally {
      setBusy(false);
    }
  };
  // A name and its body belong together; the compiler loses the pair in the generic call.
  return {
    busy,
    problem,
    giveAll,
    give: (name, body, says) => giveAll([{ name, body } as Given], says ?? actionWords[language()].names[name]),
  };
}

const done = new WeakMap<Given[], number>();

/** Sends what is left of the commands: one that was counted is not given again when the connection broke after it. */
async function send(view: CaseView, commands: Given[], label: string, leaving: boolean, onSent: () => void) {
  const left = commands.slice(done.get(commands) ?? 0);
  const one = ({ name, body }: Given, version: number | null) =>
    command(view.number, name, version === null ? body : { ...body, expectedVersion: version }, { leaving });
  const links: string[] = [];
  const undone: string[] = [];
  // A page that is being left cannot wait for an answer before the next request; of two at once either would make the other stale.
  if (leaving) await Promise.all(left.map((given) => one(given, left.length === 1 ? seenVersion(view) : null)));
  else
    for (const [index, given] of left.entries()) {
      const { newCase, unassigned } = await one(given, seenVersion(view));
      done.set(commands, commands.length - left.length + index + 1);
      if (newCase !== undefined) links.push(newCase);
      if (unassigned !== undefined) undone.push(actionWords[language()].unassigned(newCase ?? '', unassigned));
    }
  onSent();
  if (!leaving) await queryClient.invalidateQueries({ queryKey: keys.case(view.number) });
  return { says: [label, ...undone].join(' · '), ok: true, links };
}

function toldBy(label: string, would: Acted[]): string {
  const people = [...new Set(would.flatMap(({ texts }) => texts.map(({ person }) => person.name)))]
    .slice(0, 6)
    .join('、');
  return people === '' ? label : `${label} · ${actionWords[language()].tells(people)}`;
}

/** How the case will stand after all commands: each was asked about alone, so what one adds is added to the other. */
function together(would: Acted[]): CaseView | null {
  const [first, ...rest] = would.map((one) => one.case);
  if (!first) return null;
  return rest.reduce<CaseView>(
    (view, next) => ({
      ...view,
      // Each was asked about alone, so that all got the same number: these are told apart until the record numbers them.
      assignments: [
        ...view.assignments,
        ...next.assignments
          .filter(({ unit, part }) => !view.assignments.some((one) => one.unit.id === unit.id && one.part === part))
          .map((one) => ({ ...one, id: `${one.id} ${one.unit.id}` })),
      ],
      clocks: [...view.clocks, ...next.clocks.filter(({ id }) => !view.clocks.some((one) => one.id === id))],
    }),
    first,
  );
}
