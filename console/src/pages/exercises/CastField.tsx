import { type Directory, useMe } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { ManyField } from '../../components/fields.tsx';
import { UnitField } from '../../components/UnitField.tsx';
import { unitName } from '../../components/units.ts';
import { common } from '../../words/common.ts';
import { people } from '../../words/people.ts';
import { exerciseWords } from './exercise-words.ts';

interface Props {
  directory: Directory;
  /** Whose people stand below, in the order in which they were chosen. */
  units: string[];
  addUnit: (unit: string) => void;
  value: string[];
  onChange: (participants: string[]) => void;
}

/** S4: who takes part, unit by unit: the directory as a whole is hundreds of people. Whoever sets it up knows the script, and is not among them. */
export function CastField({ directory, units, addUnit, value, onChange }: Props) {
  const words = useWords(exerciseWords);
  const shared = useWords(common);
  const named = useWords(people);
  const me = useMe().data?.me;
  const office = (posts: readonly string[], role: string): string =>
    posts.map((post) => named.posts[post] ?? post).join('、') || (shared.roles[role] ?? role);
  // At the desk what somebody does is his role; in a unit his post says more.
  const desk = new Set(directory.units.filter((unit) => unit.desk === true).map(({ id }) => id));
  const of = (unit: string) => directory.contacts.filter((one) => one.unit === unit && one.active && one.id !== me?.id);
  return (
    <>
      {units.map((unit, index) => (
        <ManyField
          key={unit}
          label={`${words.participants} · ${unitName(directory, unit)}`}
          {...(index === 0 ? { hint: words.participantsHint } : {})}
          value={value.filter((id) => of(unit).some((one) => one.id === id))}
          onChange={(ids) => onChange([...value.filter((id) => !of(unit).some((one) => one.id === id)), ...ids])}
          choices={of(unit).map(({ id, name, posts, role }) => ({
            id,
            name: `${name}（${office(desk.has(unit) && role === 'coordinator' ? [] : posts, role)}）`,
          }))}
        />
      ))}
      <UnitField
        label={words.oneMoreUnit}
        value=""
        onChange={(unit) => unit !== '' && addUnit(unit)}
        directory={directory}
        placeholder={words.unitPlaceholder}
        optional
      />
    </>
  );
}
