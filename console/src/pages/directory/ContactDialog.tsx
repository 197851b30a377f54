import { useState } from 'react';
import { writeContact } from '../../api/duty.ts';
import { useWords } from '../../app/language.ts';
import { serverNow } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { CheckField, ManyField, SelectField, TextField } from '../../components/fields.tsx';
import { TimeField } from '../../components/time/TimeField.tsx';
import { common } from '../../words/common.ts';
import { type Contact, people, POSTS, ROLES, TRAINED, type Unit } from '../../words/people.ts';
import { directoryWords } from './directory-words.ts';
import { useTold } from './rights-told.ts';
import { useSaving } from './saving.ts';
import { TrainingFields } from './TrainingFields.tsx';

const FIELDS = [
  '/name',
  '/unit',
  '/posts',
  '/role',
  '/phone',
  '/substitute',
  '/away',
  '/training',
  '/subject',
  '/accounts',
];
const ACCOUNTS = ['wecom', 'zzd', 'email'] as const;

const blank = (unit: string): Contact => ({
  id: '',
  name: '',
  unit,
  role: 'officer',
  posts: [],
  hasPhone: false,
  away: [],
  training: [],
  active: true,
});

/** One person, written whole: what the form does not show is kept as it was. */
export function ContactDialog({
  contact,
  of,
  units,
  contacts,
  onClose,
}: {
  contact: Contact | null;
  of: string;
  units: Unit[];
  contacts: Contact[];
  onClose: () => void;
}) {
  const words = useWords(directoryWords);
  const shared = useWords(common);
  const names = useWords(people);
  const [form, setForm] = useState<Contact>(contact ?? blank(of));
  const saving = useSaving();
  const told = useTold();
  const set = (part: Partial<Contact>): void => setForm((was) => ({ ...was, ...part }));
  const save = (): Promise<void> =>
    saving.save(
      form.name,
      () => writeContact(contact?.id ?? idFor(of, contacts), bodyOf(form)),
      onClose,
      told(form.name),
    );
  const colleagues = contacts.filter((one) => one.unit === form.unit && one.active && one.id !== form.id);
  return (
    <Dialog title={contact ? `${words.edit} · ${contact.name}` : words.addContact} onClose={onClose} wide>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div className="form-row">
          <TextField
            label={words.name}
            value={form.name}
            onChange={(name) => set({ name })}
            error={saving.faultOf('/name')}
            maxLength={30}
            autoFocus={!contact}
          />
          <SelectField
            label={words.unit}
            value={form.unit}
            onChange={(unit) => set({ unit })}
            groups={[{ choices: units.filter(({ active }) => active) }]}
            error={saving.faultOf('/unit')}
          />
        </div>
        <ManyField
          label={words.posts}
          value={form.posts}
          onChange={(ids) => set({ posts: POSTS.filter((post) => ids.includes(post)) })}
          choices={POSTS.map((id) => ({ id, name: names.posts[id] ?? id }))}
          error={saving.faultOf('/posts')}
        />
        <div className="form-row">
          <SelectField
            label={words.role}
            value={form.role}
            onChange={(id) => set({ role: ROLES.find((role) => role === id) ?? form.role })}
            groups={[{ choices: ROLES.map((id) => ({ id, name: shared.roles[id] ?? id })) }]}
            error={saving.faultOf('/role')}
          />
          <TextField
            label={words.phone}
            value={form.phone ?? ''}
            onChange={(phone) => set({ phone })}
            hint={words.phoneHint}
            error={saving.faultOf('/phone')}
            optional
          />
        </div>
        <div className="form-row">
          <SelectField
            label={words.substitute}
            value={form.substitute ?? ''}
            onChange={(substitute) => set({ substitute })}
            groups={[{ choices: colleagues }]}
            placeholder={words.noSubstitute}
            error={saving.faultOf('/substitute')}
          />
          <TextField
            label={words.account}
            value={form.subject ?? ''}
            onChange={(subject) => set({ subject })}
            hint={words.accountHint}
            error={saving.faultOf('/subject')}
            optional
          />
        </div>
        <div className="form-row">
          {ACCOUNTS.map((account) => (
            <TextField
              key={account}
              label={words.accounts[account]}
              value={form.accounts?.[account] ?? ''}
              onChange={(value) => set({ accounts: { ...form.accounts, [account]: value } })}
              error={saving.faultOf(`/accounts/${account}`)}
              optional
            />
          ))}
        </div>
        <Spells away={form.away} onChange={(away) => set({ away })} error={saving.faultOf('/away')} />
        {(form.training.length > 0 || form.posts.some((post) => TRAINED.includes(post))) && (
          <TrainingFields
            training={form.training}
            onChange={(training) => set({ training })}
            faultOf={(field) => saving.faultOf(`/training${field}`)}
          />
        )}
        <CheckField label={words.active} value={form.active} onChange={(active) => set({ active })} />
        {saving.rest(FIELDS).map((says) => (
          <p key={says} className="field-hint" role="alert">
            <strong>{says}</strong>
          </p>
        ))}
        <DialogFoot onClose={onClose} go={words.save} going={words.saving} ready busy={saving.busy} />
      </form>
    </Dialog>
  );
}

const HOUR = 3_600_000;

function Spells({
  away,
  onChange,
  error,
}: {
  away: Contact['away'];
  onChange: (away: Contact['away']) => void;
  error: string | undefined;
}) {
  const words = useWords(directoryWords);
  const change = (at: number, part: Partial<Contact['away'][number]>): void =>
    onChange(away.map((spell, index) => (index === at ? { ...spell, ...part } : spell)));
  const add = (): void => {
    const from = Math.ceil(serverNow() / HOUR) * HOUR;
    onChange([...away, { from: new Date(from).toISOString(), until: new Date(from + 24 * HOUR).toISOString() }]);
  };
  return (
    <fieldset className="field">
      <legend>{words.away}</legend>
      {away.map((spell, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a spell has no name but its place
        <div key={at} className="spell">
          <TimeField
            label={words.from}
            value={spell.from}
            onChange={(from) => change(at, { from: from ?? spell.from })}
          />
          <TimeField
            label={words.until}
            value={spell.until}
            onChange={(until) => change(at, { until: until ?? spell.until })}
          />
          <Button small onClick={() => onChange(away.filter((_, index) => index !== at))}>
            {words.removeAway}
          </Button>
        </div>
      ))}
      <Button small onClick={add}>
        + {words.addAway}
      </Button>
      <div className="field-hint">{error === undefined ? words.awayHint : <strong role="alert">{error}</strong>}</div>
    </fieldset>
  );
}

/** A new person's id: the unit's, and the first number that is free. */
function idFor(unit: string, contacts: Contact[]): string {
  const taken = new Set(contacts.map(({ id }) => id));
  let number = 1;
  while (taken.has(`${unit}-p${number}`)) number += 1;
  return `${unit}-p${number}`;
}

function bodyOf({ name, unit, posts, role, active, phone, substitute, subject, away, training, accounts }: Contact) {
  const given = ACCOUNTS.flatMap((account) => {
    const value = accounts?.[account]?.trim() ?? '';
    return value === '' ? [] : [[account, value] as const];
  });
  return {
    name,
    unit,
    posts,
    role,
    active,
    ...(phone ? { phone } : {}),
    ...(substitute ? { substitute } : {}),
    ...(subject ? { subject } : {}),
    ...(away.length > 0 ? { away } : {}),
    ...(training.length > 0
      ? {
          training: training.map(({ kind, on, says = '' }) => ({
            kind,
            on,
            ...(says.trim() ? { says: says.trim() } : {}),
          })),
        }
      : {}),
    ...(given.length > 0 ? { accounts: Object.fromEntries(given) } : {}),
  };
}
