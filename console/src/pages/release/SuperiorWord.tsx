import type { Problem } from '../../api/problem.ts';
import type { CaseView } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { TextField } from '../../components/fields.tsx';
import { faultOf } from '../../components/sending.ts';
import { fullTime, ms } from '../../words/time.ts';
import { upwardWords } from '../../words/upward.ts';
import type { Draft } from './draft.ts';

/** P3: while a superior commands, whose word it is that lets this go out, or why it went out without one. */
export function SuperiorWord({
  view: { commandedBy },
  draft,
  change,
  problem,
}: {
  view: CaseView;
  draft: Pick<Draft, 'superiorWord' | 'withoutWord'>;
  change: (part: Partial<Draft>) => void;
  problem: Problem | null;
}) {
  const words = useWords(upwardWords);
  const [word, without] = [faultOf(problem, 'superiorWord'), faultOf(problem, 'withoutWord')];
  const typed = draft.superiorWord !== '' || draft.withoutWord !== '';
  // One that was published before it took over, or under a command that is over, is asked by the rules alone.
  if (!commandedBy && !typed && word === undefined && without === undefined) return null;
  return (
    <>
      <TextField
        label={words.word}
        hint={commandedBy && words.wordHint(commandedBy.body, fullTime(ms(commandedBy.since)))}
        value={draft.superiorWord}
        onChange={(superiorWord) => change({ superiorWord })}
        maxLength={200}
        error={word}
      />
      <TextField
        label={words.withoutWord}
        value={draft.withoutWord}
        onChange={(withoutWord) => change({ withoutWord })}
        maxLength={500}
        optional
        error={without}
      />
    </>
  );
}
