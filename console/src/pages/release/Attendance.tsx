import { useWords } from '../../app/language.ts';
import { Button } from '../../components/Button.tsx';
import type { Draft } from './draft.ts';
import { releaseWords } from './release-words.ts';

type People = Draft['attendance'];

/** P7: who attended a press conference or briefing; without head or spokesperson it fulfils nothing. */
export function Attendance({
  value,
  onChange,
  error,
}: {
  value: People;
  onChange: (people: People) => void;
  error: string | undefined;
}) {
  const words = useWords(releaseWords);
  const set = (index: number, part: Partial<People[number]>) =>
    onChange(value.map((person, at) => (at === index ? { ...person, ...part } : person)));
  return (
    <fieldset className="field">
      <legend>{words.attendance}</legend>
      {value.map((person, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows have no other name while they are typed
        <div key={index} className="attendance">
          <input
            className="control"
            aria-label={words.name}
            placeholder={words.name}
            value={person.name}
            maxLength={30}
            onChange={(event) => set(index, { name: event.target.value })}
          />
          <select
            className="control"
            aria-label={words.attendance}
            value={person.as}
            onChange={(event) => set(index, { as: event.target.value === 'head' ? 'head' : 'spokesperson' })}
          >
            <option value="spokesperson">{words.spokesperson}</option>
            <option value="head">{words.head}</option>
          </select>
          {value.length > 1 && (
            <Button small look="quiet" onClick={() => onChange(value.filter((_, at) => at !== index))}>
              {words.remove}
            </Button>
          )}
        </div>
      ))}
      <Button small onClick={() => onChange([...value, { name: '', as: 'head' }])}>
        {words.addPerson}
      </Button>
      <div className="field-hint">
        {error === undefined ? words.attendanceHint : <strong role="alert">{error}</strong>}
      </div>
    </fieldset>
  );
}
