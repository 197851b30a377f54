import { usePolicy } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { SelectField, TextField } from '../../components/fields.tsx';
import { faultOf } from '../../components/sending.ts';
import type { Problem } from '../../api/problem.ts';
import { policyLists } from '../../words/policy.ts';
import { registerWords } from './register-words.ts';
import { peopleIn, type Toll, TOLLS } from './toll.ts';

/** A1: what sort of emergency it is and whom it harmed, as far as is known: the table proposes a grade from it. */
export function TollFields({
  kind,
  toll,
  change,
  problem,
}: {
  kind: string;
  toll: Toll;
  change: (part: { emergencyKind?: string; toll?: Toll }) => void;
  problem: Problem | null;
}) {
  const words = useWords(registerWords);
  const lists = usePolicy().data?.policy;
  const kinds = lists ? policyLists(lists).emergencyKinds : [];
  return (
    <fieldset className="toll">
      <legend>{words.tollLegend}</legend>
      <SelectField
        label={words.emergencyKind}
        value={kind}
        onChange={(id) => change({ emergencyKind: id })}
        placeholder={words.kindUnknown}
        groups={[{ choices: kinds }]}
        error={faultOf(problem, 'emergencyKind')}
        optional
      />
      <div className="toll-figures">
        {TOLLS.map((name) => (
          <TextField
            key={name}
            label={words.toll[name]}
            value={toll[name] ?? ''}
            onChange={(written) => change({ toll: { ...toll, [name]: written } })}
            inputMode="numeric"
            maxLength={12}
            error={peopleIn(toll[name]) === null ? words.notPeople : faultOf(problem, `emergency/${name}`)}
          />
        ))}
      </div>
      <div className="field-hint">{words.tollHint}</div>
    </fieldset>
  );
}
