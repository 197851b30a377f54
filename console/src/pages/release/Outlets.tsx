import type { CommandBody } from '../../api/command.ts';
import type { CaseView } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { ManyField, TextField } from '../../components/fields.tsx';
import { TimeField } from '../../components/time/TimeField.tsx';
import type { PolicyLists } from '../../words/policy.ts';
import { outletWords } from '../../words/outlets.ts';

/** The address on an outlet and when it was out there, by the outlet's name. */
export type Outlets = Record<string, { address: string; publishedAt: string | null }>;
type Told = CommandBody<'release'>['outlets'];

interface OutletsProps {
  view: CaseView;
  outlets: PolicyLists['outlets'];
  value: Outlets;
  other: string;
  onChange: (value: Outlets) => void;
  onOther: (other: string) => void;
  error?: string | undefined;
}

const NOWHERE = { address: '', publishedAt: null };

/** S1: where it went out, each with its address and time where they are known; what the case asks for stands above. */
export function OutletsField({ view, outlets, value, other, onChange, onOther, error }: OutletsProps) {
  const words = useWords(outletWords);
  const due = view.outlets.filter(({ is }) => is === 'open' || is === 'missing');
  return (
    <>
      <ManyField
        label={words.title}
        value={Object.keys(value)}
        onChange={(names) => onChange(Object.fromEntries(names.map((name) => [name, value[name] ?? NOWHERE])))}
        choices={outlets.map(({ name }) => ({ id: name, name }))}
        hint={due.length === 0 ? undefined : words.required(due.map(({ name }) => name).join('、'))}
        error={error}
      />
      {Object.entries(value).map(([name, told]) => (
        <div className="form-row" key={name}>
          <TextField
            label={words.addressOf(name)}
            value={told.address}
            onChange={(address) => onChange({ ...value, [name]: { ...told, address } })}
            maxLength={500}
            placeholder="https://"
            optional
          />
          <TimeField
            label={words.whenOf(name)}
            value={told.publishedAt}
            onChange={(publishedAt) => onChange({ ...value, [name]: { ...told, publishedAt } })}
            max="now"
            empty="none"
          />
        </div>
      ))}
      <TextField label={words.other} value={other} onChange={onOther} maxLength={200} optional />
    </>
  );
}

/** As a command takes them. */
export const outletsOf = (value: Outlets, other: string): Told => [
  ...Object.entries(value).map(([name, { address, publishedAt }]) => ({
    name,
    ...(address.trim() === '' ? {} : { address: address.trim() }),
    ...(publishedAt === null ? {} : { publishedAt }),
  })),
  ...other
    .split(/[、,，;；\n]/)
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => ({ name })),
];
