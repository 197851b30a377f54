import { useWords } from '../../app/language.ts';
import { serverNow } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { SelectField, TextField } from '../../components/fields.tsx';
import { DayField } from '../../components/time/DayField.tsx';
import { people, type Training, TRAINING_KINDS } from '../../words/people.ts';
import { localOf } from '../../words/time.ts';
import { directoryWords } from './directory-words.ts';

/** S4: what a spokesperson or an assistant was trained by. */
export function TrainingFields({
  training,
  onChange,
  faultOf,
}: {
  training: Training[];
  onChange: (training: Training[]) => void;
  faultOf: (field: string) => string | undefined;
}) {
  const words = useWords(directoryWords);
  const names = useWords(people);
  const today = localOf(serverNow()).slice(0, 10);
  const change = (at: number, part: Partial<Training>): void =>
    onChange(training.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <fieldset className="field">
      <legend>{words.training}</legend>
      {training.map((one, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a training has no name but its place
        <div key={at} className="spell">
          <SelectField
            label={words.trainingKind}
            value={one.kind}
            onChange={(id) => change(at, { kind: TRAINING_KINDS.find((kind) => kind === id) ?? one.kind })}
            groups={[{ choices: TRAINING_KINDS.map((id) => ({ id, name: names.training[id] ?? id })) }]}
            error={faultOf(`/${at}/kind`)}
          />
          <DayField
            label={words.trainedOn}
            value={one.on}
            max={today}
            onChange={(on) => change(at, { on })}
            error={faultOf(`/${at}/on`)}
          />
          <TextField
            label={words.trainingSays}
            value={one.says ?? ''}
            onChange={(says) => change(at, { says })}
            error={faultOf(`/${at}/says`)}
            maxLength={100}
            optional
          />
          <Button small onClick={() => onChange(training.filter((_, index) => index !== at))}>
            {words.removeAway}
          </Button>
        </div>
      ))}
      <Button small onClick={() => onChange([...training, { kind: 'course', on: today }])}>
        + {words.addTraining}
      </Button>
    </fieldset>
  );
}
