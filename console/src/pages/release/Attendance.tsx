import { useId } from 'react';
import { useDirectory } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { Button } from '../../components/Button.tsx';
import { unitName } from '../../components/units.ts';
import { people as peopleWords } from '../../words/people.ts';
import type { Attending } from './draft.ts';
import { releaseWords } from './release-words.ts';

/** P7: whoever attended, under the post that he has; whether one of them makes it fulfil anything, the directory says. */
export function Attendance({
  value,
  onChange,
  error,
  expected,
}: {
  value: Attending[];
  onChange: (people: Attending[]) => void;
  error: string | undefined;
  /** Who was named to come: whether he did is for whoever records it to press. */
  expected?: string | undefined;
}) {
  const words = useWords(releaseWords);
  const list = useId();
  const known = useKnown();
  const awaited = value.some(({ person }) => person === expected) ? undefined : known.find(({ id }) => id === expected);
  const set = (index: number, part: Partial<Attending>) =>
    onChange(value.map((person, at) => (at === index ? { ...person, ...part } : person)));
  /** What was chosen from the list names a person of the directory; what is typed names nobody. */
  const name = (index: number, typed: string) => {
    const chosen = known.find(({ label }) => label === typed);
    const before = value[index];
    const { person: _, ...rest } = before ?? { name: '', post: '' };
    const next = chosen
      ? { ...rest, name: chosen.name, person: chosen.id, post: rest.post || chosen.post }
      : { ...rest, name: typed };
    onChange(value.map((one, at) => (at === index ? next : one)));
  };
  const acting = (index: number, authority: string) =>
    onChange(
      value.map((one, at) => {
        const { acting: _, ...rest } = one;
        if (at !== index) return one;
        return authority === '' ? rest : { ...rest, acting: authority };
      }),
    );
  return (
    <fieldset className="field">
      <legend>{words.attendance}</legend>
      <datalist id={list}>
        {known.map(({ id, label }) => (
          <option key={id} value={label} />
        ))}
      </datalist>
      {value.map((person, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows have no other name while they are typed
        <div key={index} className="attendance">
          <input
            className="control"
            aria-label={words.name}
            placeholder={words.name}
            list={list}
            value={person.name}
            onChange={(event) => name(index, event.target.value)}
          />
          <input
            className="control"
            aria-label={words.post}
            placeholder={words.post}
            value={person.post}
            maxLength={30}
            onChange={(event) => set(index, { post: event.target.value })}
          />
          <input
            className="control"
            aria-label={words.acting}
            placeholder={words.acting}
            value={person.acting ?? ''}
            maxLength={100}
            onChange={(event) => acting(index, event.target.value)}
          />
          {value.length > 1 && (
            <Button small look="quiet" onClick={() => onChange(value.filter((_, at) => at !== index))}>
              {words.remove}
            </Button>
          )}
        </div>
      ))}
      {awaited && (
        <Button
          small
          onClick={() =>
            onChange([
              ...value.filter((one) => one.name.trim() !== '' || one.post.trim() !== ''),
              { name: awaited.name, post: awaited.post, person: awaited.id },
            ])
          }
        >
          {words.came(awaited.name)}
        </Button>
      )}{' '}
      <Button small onClick={() => onChange([...value, { name: '', post: '' }])}>
        {words.addPerson}
      </Button>
      <div className="field-hint">
        {error === undefined ? words.attendanceHint : <strong role="alert">{error}</strong>}
      </div>
    </fieldset>
  );
}

/** Heads, spokespersons and district leaders of the directory, as the list offers them. */
function useKnown(): { id: string; name: string; post: string; label: string }[] {
  const directory = useDirectory().data;
  const { posts: names } = peopleWords[useLanguage()];
  return (directory?.contacts ?? []).flatMap(({ id, name, unit, posts, active }) => {
    const post = posts.find((one) => ['principal-leader', 'spokesperson', 'district-leader'].includes(one));
    if (!active || post === undefined) return [];
    const said = names[post] ?? post;
    return [{ id, name, post: said, label: `${name} · ${unitName(directory, unit)} · ${said}` }];
  });
}
