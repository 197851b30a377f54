import type { CommandBody } from '../../api/command.ts';
import { useWords } from '../../app/language.ts';
import { ManyField, TextField } from '../../components/fields.tsx';
import { NATURES } from '../../components/NaturesField.tsx';
import type { PolicyLists } from '../../words/policy.ts';
import { releaseWords } from './release-words.ts';

/** What answers each nature of the concern, by its id. */
export type Acts = Record<string, string>;

interface ActsProps {
  /** Those that the case has stand there from the start. */
  natures: PolicyLists['natures'];
  of: readonly string[];
  value: Acts;
  onChange: (acts: Acts) => void;
  error?: string | undefined;
}

/** V1: for each nature of the concern an act of its own: what was adopted, solved, explained or published. */
export function ActsField({ natures, of, value, onChange, error }: ActsProps) {
  const words = useWords(releaseWords);
  const chosen = natures.filter(({ id }) => of.includes(id) || value[id] !== undefined);
  return (
    <>
      <ManyField
        label={words.acts}
        value={chosen.map(({ id }) => id)}
        onChange={(ids) => onChange(Object.fromEntries(ids.map((id) => [id, value[id] ?? ''])))}
        choices={natures}
        error={error}
      />
      <p className="form-note">
        {words.actsHint}
        {chosen.length === 0 && ` ${words.natureMissing}`}
      </p>
      {chosen.map(({ id, name, act }) => (
        <TextField
          key={id}
          label={`${name} · ${act || words.acts}`}
          value={value[id] ?? ''}
          onChange={(says) => onChange({ ...value, [id]: says })}
          rows={2}
          maxLength={300}
          optional
        />
      ))}
    </>
  );
}

type Told = NonNullable<CommandBody<'release'>['acts']>;

/** As a command takes them: each that was chosen, whatever it says so far. */
export const chosenActs = (acts: Acts): Told =>
  NATURES.flatMap((nature) => (acts[nature] === undefined ? [] : [{ nature, says: acts[nature] }]));

/** Those that say something. */
export const actsOf = (acts: Acts): Told =>
  chosenActs(acts)
    .map(({ nature, says }) => ({ nature, says: says.trim() }))
    .filter(({ says }) => says !== '');
