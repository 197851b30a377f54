import type { OrderFactFields, OrderView } from '../../api/orders.ts';
import type { Directory } from '../../api/queries.ts';
import { isObject, listOf, textOf } from '../../api/record.ts';
import { useWords } from '../../app/language.ts';
import { SelectField, TextField } from '../../components/fields.tsx';
import { SubjectField } from '../../components/SubjectField.tsx';
import { TimeField } from '../../components/time/TimeField.tsx';
import { UnitField } from '../../components/UnitField.tsx';
import { basesOf } from './bases.ts';
import { orderCorrectionWords } from './order-correction-words.ts';
import { orderWords } from './order-words.ts';

export type OrderFactName = Exclude<keyof OrderFactFields, 'void'>;

interface OrderFactFieldProps {
  name: OrderFactName;
  order: OrderView;
  directory: Directory | undefined;
  policy: unknown;
  /** As it stands, or as it was changed. */
  value: unknown;
  onChange: (is: OrderFactFields) => void;
  error: string | undefined;
}

/** One field of a fact of an order, by what it is: a time, a limit, a unit, a person, one of a list, or words. */
export function OrderFactField({ name, order, directory, policy, value, onChange, error }: OrderFactFieldProps) {
  const words = useWords(orderCorrectionWords);
  const shared = useWords(orderWords);
  const label = words.fields[name];
  const placeholder = shared.choose;
  const contacts = directory?.contacts ?? [];
  switch (name) {
    case 'issuedAt':
    case 'signedAt':
    case 'repliedAt':
    case 'returnedAt':
    case 'completedAt':
      return (
        <TimeField
          {...{ label, error }}
          max="now"
          value={textOf(value) || null}
          onChange={(at) => onChange(at === null ? {} : { [name]: at })}
        />
      );
    case 'limit':
      return <LimitField {...{ label, value, error }} onChange={(limit) => onChange({ limit })} />;
    case 'unit':
      return (
        <UnitField
          {...{ label, error, directory, placeholder }}
          value={textOf(value)}
          onChange={(unit) => onChange(unit === '' ? {} : { unit })}
        />
      );
    case 'issuer':
    case 'signer': {
      const desks = directory?.units.filter(({ desk }) => desk).map(({ id }) => id) ?? [];
      const of = name === 'issuer' ? desks : [order.unit.id];
      const people = contacts.filter(({ id, unit }) => of.includes(unit) || id === value);
      return (
        <SelectField
          {...{ label, error, placeholder }}
          value={textOf(value)}
          onChange={(id) => onChange(id === '' ? {} : { [name]: id })}
          groups={[{ choices: people.map((one) => ({ id: one.id, name: one.name })) }]}
        />
      );
    }
    case 'basis':
      return (
        <SelectField
          {...{ label, error, placeholder }}
          value={textOf(value)}
          onChange={(basis) => onChange(basis === '' ? {} : { basis })}
          groups={[{ choices: basesOf(policy) }]}
        />
      );
    case 'subject':
      return (
        <SubjectField
          {...{ label, error, placeholder }}
          value={textOf(value)}
          onChange={(subject) => onChange(subject === '' ? {} : { subject })}
        />
      );
    case 'demands':
      return <DemandsField {...{ label, value, error }} onChange={(demands) => onChange({ demands })} />;
    case 'title':
    case 'basisSays':
    case 'says':
      return (
        <TextField
          {...{ label, error }}
          value={textOf(value)}
          maxLength={name === 'title' ? 100 : name === 'says' ? 1000 : 200}
          rows={name === 'says' ? 2 : 1}
          onChange={(text) => onChange(text === '' ? {} : { [name]: text })}
        />
      );
    default:
      return name satisfies never;
  }
}

interface DemandsFieldProps {
  label: string;
  value: unknown;
  error: string | undefined;
  onChange: (demands: NonNullable<OrderFactFields['demands']>) => void;
}

/** What each demand says; one more or one less is another order. */
function DemandsField({ label, value, error, onChange }: DemandsFieldProps) {
  const demands = listOf(value)
    .filter(isObject)
    .map((demand) => ({ id: textOf(demand['id']), says: textOf(demand['says']) }));
  return demands.map(({ id }, at) => (
    <TextField
      key={id}
      label={`${label} ${id}`}
      value={demands[at]?.says ?? ''}
      maxLength={500}
      rows={2}
      error={at === 0 ? error : undefined}
      onChange={(says) => onChange(demands.map((one) => (one.id === id ? { id, says } : one)))}
    />
  ));
}

interface LimitFieldProps {
  label: string;
  value: unknown;
  error: string | undefined;
  onChange: (limit: NonNullable<OrderFactFields['limit']>) => void;
}

/** Working days from the start, or the instant itself. */
function LimitField({ label, value, error, onChange }: LimitFieldProps) {
  const words = useWords(orderWords);
  const limit = isObject(value) ? value : {};
  const byTime = 'at' in limit;
  const days = typeof limit['workingDays'] === 'number' ? String(limit['workingDays']) : '';
  return (
    <>
      <SelectField
        label={words.limitBy}
        value={byTime ? 'at' : 'days'}
        onChange={(kind) => onChange(kind === 'at' ? { at: '' } : { workingDays: 5 })}
        groups={[{ choices: (['days', 'at'] as const).map((id) => ({ id, name: words.limitKinds[id] })) }]}
      />
      {byTime ? (
        <TimeField
          {...{ label, error }}
          value={textOf(limit['at']) || null}
          onChange={(at) => onChange({ at: at ?? '' })}
        />
      ) : (
        <TextField
          {...{ label, error }}
          hint={words.limitHint}
          value={days}
          maxLength={2}
          onChange={(text) => /^\d*$/.test(text) && onChange({ workingDays: Number(text) })}
        />
      )}
    </>
  );
}
