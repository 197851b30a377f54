import { type ReactNode, useState } from 'react';
import { isObject, listOf, textOf } from '../../api/record.ts';
import { useWords } from '../../app/language.ts';
import { cx } from '../../components/cx.ts';
import { draftWords } from './draft-words.ts';
import { inWords } from './in-words.ts';
import { RuleRows } from './RuleRows.tsx';
import {
  emptyOf,
  isLineList,
  isPlainList,
  joined,
  kindOf,
  numberIn,
  type Shape,
  split,
  withField,
} from './rule-shape.ts';

/** A form of what no floor of the rules bears on. */
export const FREE: Pick<Form, 'inWords' | 'lockOf' | 'besides'> = {
  inWords: false,
  lockOf: () => null,
  besides: () => null,
};

/** What all fields of one part share. */
export interface Form {
  nameOf: (name: string) => string;
  /** What may stand in a field of this name, where that is known from elsewhere: units, clauses, ladders. */
  choicesOf: (name: string) => { id: string; name: string }[] | null;
  faults: { pointer: string; says: string }[];
  /** No value is ever shown as it is stored. */
  inWords: boolean;
  /** What of a row the notice itself fixes, and why; null: nothing. */
  lockOf: (pointer: string, row: Record<string, unknown>) => Lock | null;
  /** What is said beside a field while it is typed. */
  besides: (pointer: string, value: unknown) => ReactNode;
}

export interface Lock {
  says: string;
  fields: readonly string[];
}

export interface RuleFieldProps {
  form: Form;
  shape: Shape;
  name: string;
  /** Read out where the field has no label in sight. */
  label: string;
  pointer: string;
  value: unknown;
  optional?: boolean;
  onChange: (value: unknown) => void;
}

/** One value of the rules as a field, or a table, by its schema; what is wrong with it stands below it. */
export function RuleField(props: RuleFieldProps) {
  const { form, shape, pointer, value } = props;
  const kind = kindOf(shape);
  const whole = kind.kind === 'json' || (kind.kind === 'words' && !isPlainList(value) && !isLineList(value));
  const faults = form.faults.filter((fault) =>
    whole ? `${fault.pointer}/`.startsWith(`${pointer}/`) : fault.pointer === pointer,
  );
  return (
    <div className={cx('rule-field', faults.length > 0 && 'field-wrong')}>
      <Control {...props} whole={whole} />
      {form.besides(pointer, value)}
      {faults.map(({ pointer: at, says }) => (
        <strong key={at + says} role="alert" className="rule-fault">
          {says}
        </strong>
      ))}
    </div>
  );
}

function Control({ whole, ...props }: RuleFieldProps & { whole: boolean }) {
  const { form, shape, name, label, value, optional = false, onChange } = props;
  const words = useWords(draftWords);
  const kind = kindOf(shape);
  if (whole) return form.inWords ? <AsItStands {...props} /> : <JsonCell {...props} />;
  switch (kind.kind) {
    case 'text': {
      const choices = form.choicesOf(name);
      if (choices) return <Choice {...props} choices={choices} />;
      const long = textOf(value).length > 40;
      const shared = { 'aria-label': label, value: written(value) };
      const typed = (next: string): void => onChange(next === '' && optional ? undefined : next);
      return long ? (
        <textarea {...shared} rows={3} onChange={(event) => typed(event.target.value)} />
      ) : (
        <input {...shared} onChange={(event) => typed(event.target.value)} />
      );
    }
    case 'number':
      return (
        <input
          aria-label={label}
          className="rule-number"
          inputMode="decimal"
          value={written(value)}
          onChange={({ target }) =>
            onChange(target.value === '' ? emptyNumber(shape, optional) : numberIn(target.value))
          }
        />
      );
    case 'flag':
      return (
        <input
          type="checkbox"
          aria-label={label}
          checked={value === true}
          onChange={({ target }) => onChange(target.checked || !optional ? target.checked : undefined)}
        />
      );
    case 'choice':
      return <Choice {...props} choices={kind.of.map((id) => ({ id, name: form.nameOf(id) }))} />;
    case 'words':
      return isPlainList(value) ? <WordsCell {...props} numbers={kind.numbers} /> : <LinesCell {...props} />;
    case 'choices':
      return (
        <span className="rule-choices" role="group" aria-label={label}>
          {kind.of.map((id) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={listOf(value).includes(id)}
                onChange={({ target }) => {
                  const chosen = kind.of.filter((one) => (one === id ? target.checked : listOf(value).includes(one)));
                  onChange(chosen.length === 0 && optional ? undefined : chosen);
                }}
              />
              {form.nameOf(id)}
            </label>
          ))}
        </span>
      );
    case 'one': {
      const fields = isObject(value) ? value : {};
      const [chosen, inner] = kind.of.find(([field]) => field in fields) ?? kind.of[0] ?? ['', {}];
      return (
        <span className="rule-one">
          <RuleField
            {...props}
            shape={inner}
            name={chosen}
            pointer={`${props.pointer}/${chosen}`}
            value={fields[chosen]}
            onChange={(next) => onChange({ [chosen]: next })}
          />
          <select
            aria-label={`${label} ${words.unitOf}`}
            value={chosen}
            onChange={({ target }) =>
              onChange(
                Object.fromEntries(kind.of.flatMap(([id, of]) => (id === target.value ? [[id, emptyOf(of)]] : []))),
              )
            }
          >
            {kind.of.map(([id]) => (
              <option key={id} value={id}>
                {form.nameOf(id)}
              </option>
            ))}
          </select>
        </span>
      );
    }
    case 'fields': {
      const fields = isObject(value) ? value : {};
      const lock = form.lockOf(props.pointer, fields);
      return (
        <div className="rule-fields">
          {lock && <p className="rule-lock">{lock.says}</p>}
          {kind.of.map(([field, inner, missing]) => (
            <fieldset
              key={field}
              disabled={lock?.fields.includes(field) === true}
              className={cx('rule-labelled', WIDE.has(kindOf(inner).kind) && 'rule-wide')}
            >
              <span>{form.nameOf(field)}</span>
              <RuleField
                form={form}
                shape={inner}
                name={field}
                label={`${label} ${form.nameOf(field)}`}
                pointer={`${props.pointer}/${field}`}
                value={fields[field]}
                optional={missing}
                onChange={(next) => {
                  const all = withField(fields, field, next);
                  onChange(optional && Object.keys(all).length === 0 ? undefined : all);
                }}
              />
            </fieldset>
          ))}
        </div>
      );
    }
    case 'rows':
    case 'named':
      return <RuleRows {...props} kind={kind} />;
    case 'json':
      return form.inWords ? <AsItStands {...props} /> : <JsonCell {...props} />;
    default:
      return kind satisfies never;
  }
}

/** What takes the whole width below its name. */
const WIDE = new Set(['rows', 'named', 'fields']);

/** What stands in a field of text: what is neither text nor number is for the check to complain of. */
const written = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined || value === null ? '' : JSON.stringify(value);

/** No number, where none is a value of its own. */
const emptyNumber = ({ anyOf }: Shape, optional: boolean): unknown =>
  optional ? undefined : listOf(anyOf).some((one) => isObject(one) && one['type'] === 'null') ? null : '';

function Choice({
  label,
  value,
  optional = false,
  choices,
  onChange,
}: RuleFieldProps & { choices: { id: string; name: string }[] }) {
  const current = textOf(value);
  const known = choices.some(({ id }) => id === current);
  // All units in each of some hundred rows are more than a browser holds: a list is whole once somebody turns to it.
  const [turnedTo, setTurnedTo] = useState(false);
  const turnTo = () => setTurnedTo(true);
  const offered = turnedTo ? choices : choices.filter(({ id }) => id === current);
  return (
    <select
      aria-label={label}
      value={current}
      onPointerDown={turnTo}
      onFocus={turnTo}
      onChange={({ target }) => onChange(target.value === '' && optional ? undefined : target.value)}
    >
      {(optional || !known) && <option value={known ? '' : current}>{known ? '' : current}</option>}
      {offered.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** What no field fits, to be read: only who knows how it is stored can change it. */
function AsItStands({ form, value }: RuleFieldProps) {
  const words = useWords(draftWords);
  return (
    <>
      <span className="rule-read">{value === undefined ? words.nothingThere : inWords(value, form.nameOf)}</span>
      <small className="muted">{words.noField}</small>
    </>
  );
}

/** Words that hold what parts words elsewhere: one on each line. An empty word is one too, where a rule has it. */
function LinesCell({ label, value, optional = false, onChange }: RuleFieldProps) {
  const words = useWords(draftWords);
  const [typed, setTyped] = useState<string | null>(null);
  const stored = listOf(value).map((word) => (word === '' ? words.emptyWord : String(word)));
  return (
    <>
      <textarea
        aria-label={label}
        rows={Math.min(8, 1 + stored.length)}
        value={typed ?? stored.join('\n')}
        onChange={({ target }) => {
          setTyped(target.value);
          const lines = target.value.split('\n').filter((line) => line !== '');
          const list = lines.map((line) => (line === words.emptyWord ? '' : line));
          onChange(list.length === 0 && optional ? undefined : list);
        }}
        onBlur={() => setTyped(null)}
      />
      <small className="muted">{words.onePerLine}</small>
    </>
  );
}

/** Words on one line, with what was typed between them as long as somebody types. */
function WordsCell({ label, value, optional = false, numbers, onChange }: RuleFieldProps & { numbers: boolean }) {
  const [typed, setTyped] = useState<string | null>(null);
  const stored = joined(listOf(value));
  return (
    <textarea
      aria-label={label}
      rows={Math.min(4, 1 + Math.floor(stored.length / 30))}
      value={typed ?? stored}
      onChange={({ target }) => {
        setTyped(target.value);
        const list = split(target.value).map((word) => (numbers ? numberIn(word) : word));
        onChange(list.length === 0 && optional ? undefined : list);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

/** What no field fits: JSON of this value alone. */
function JsonCell({ label, value, optional = false, onChange }: RuleFieldProps) {
  const words = useWords(draftWords);
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const stored = value === undefined ? '' : JSON.stringify(value);
  return (
    <>
      <textarea
        aria-label={`${label} JSON`}
        className="rule-json"
        rows={2}
        value={typed ?? stored}
        onChange={({ target }) => {
          setTyped(target.value);
          if (target.value.trim() === '' && optional) return onChange(undefined);
          try {
            onChange(JSON.parse(target.value) as unknown);
            setWrong(false);
          } catch (error) {
            if (!(error instanceof SyntaxError)) throw error;
            setWrong(true);
          }
        }}
      />
      {wrong && <strong role="alert">{words.notJson(label)}</strong>}
    </>
  );
}
