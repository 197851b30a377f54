import { type ReactNode, useId } from 'react';
import { useWords } from '../app/language.ts';
import { common } from '../words/common.ts';
import { cx } from './cx.ts';

export interface FieldProps {
  label: string;
  hint?: ReactNode;
  /** What the server refused about this field. */
  error?: string | undefined;
  optional?: boolean;
}

/** Label, control, hint and fault of one field, tied together for readers of screens. */
export function Field({
  label,
  hint,
  error,
  optional,
  children,
}: FieldProps & { children: (ids: { id: string; 'aria-describedby': string; 'aria-invalid': boolean }) => ReactNode }) {
  const id = useId();
  const words = useWords(common);
  return (
    <div className={cx('field', error !== undefined && 'field-wrong')}>
      <label htmlFor={id}>
        {label}
        {optional && <small>{words.optional}</small>}
      </label>
      {children({ id, 'aria-describedby': `${id}-hint`, 'aria-invalid': error !== undefined })}
      <div id={`${id}-hint`} className="field-hint">
        {error === undefined ? hint : <strong role="alert">{error}</strong>}
      </div>
    </div>
  );
}

interface TextProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  maxLength?: number;
  autoFocus?: boolean;
  rows?: number;
  /** Which keys a phone shows. */
  inputMode?: 'numeric';
  /** Suggestions that may be taken or not. */
  suggestions?: string[];
}

export function TextField({
  value,
  onChange,
  rows,
  suggestions,
  placeholder,
  maxLength,
  autoFocus,
  inputMode,
  ...field
}: TextProps) {
  const list = useId();
  const shared = { value, placeholder, maxLength, inputMode };
  return (
    <Field {...field}>
      {(ids) =>
        rows === undefined ? (
          <>
            {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of a form that was just asked for */}
            <input
              {...ids}
              {...shared}
              autoFocus={autoFocus}
              list={suggestions && list}
              onChange={(event) => onChange(event.target.value)}
            />
            {suggestions && (
              <datalist id={list}>
                {suggestions.map((one) => (
                  <option key={one} value={one} />
                ))}
              </datalist>
            )}
          </>
        ) : (
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- as above
          <textarea
            {...ids}
            {...shared}
            autoFocus={autoFocus}
            rows={rows}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}

export interface Choice {
  id: string;
  name: string;
  hint?: string;
}

/** A few things to choose from, all in sight. */
export function ChoiceField({
  value,
  onChange,
  choices,
  ...field
}: FieldProps & { value: string | null; onChange: (id: string) => void; choices: Choice[] }) {
  const name = useId();
  return (
    <fieldset className={cx('field', field.error !== undefined && 'field-wrong')}>
      <legend>{field.label}</legend>
      <div className="choices">
        {choices.map((choice) => (
          <label key={choice.id} className={cx('choice', value === choice.id && 'choice-on')} title={choice.hint}>
            <input type="radio" name={name} checked={value === choice.id} onChange={() => onChange(choice.id)} />
            {choice.name}
          </label>
        ))}
      </div>
      <div className="field-hint">
        {field.error === undefined ? field.hint : <strong role="alert">{field.error}</strong>}
      </div>
    </fieldset>
  );
}

/** Several of a few things. */
export function ManyField({
  value,
  onChange,
  choices,
  ...field
}: FieldProps & { value: string[]; onChange: (ids: string[]) => void; choices: Choice[] }) {
  return (
    <fieldset className={cx('field', field.error !== undefined && 'field-wrong')}>
      <legend>{field.label}</legend>
      <div className="choices">
        {choices.map(({ id, name }) => (
          <label key={id} className={cx('choice', value.includes(id) && 'choice-on')}>
            <input
              type="checkbox"
              checked={value.includes(id)}
              onChange={() => onChange(value.includes(id) ? value.filter((one) => one !== id) : [...value, id])}
            />
            {name}
          </label>
        ))}
      </div>
      <div className="field-hint">
        {field.error === undefined ? field.hint : <strong role="alert">{field.error}</strong>}
      </div>
    </fieldset>
  );
}

/** One of many, grouped; the browser's own list, which every phone knows how to show. */
export function SelectField({
  value,
  onChange,
  groups,
  placeholder,
  ...field
}: FieldProps & {
  value: string;
  onChange: (id: string) => void;
  groups: { name?: string; choices: Choice[] }[];
  placeholder?: string;
}) {
  return (
    <Field {...field}>
      {(ids) => (
        <select {...ids} value={value} onChange={(event) => onChange(event.target.value)}>
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {groups.map((group, index) => {
            const options = group.choices.map((choice) => (
              <option key={choice.id} value={choice.id}>
                {choice.name}
              </option>
            ));
            return group.name === undefined ? (
              options
            ) : (
              // oxlint-disable-next-line react/no-array-index-key -- groups never move
              <optgroup key={index} label={group.name}>
                {options}
              </optgroup>
            );
          })}
        </select>
      )}
    </Field>
  );
}

export function CheckField({
  label,
  value,
  onChange,
  hint,
}: {
  label: string;
  value: boolean;
  onChange: (on: boolean) => void;
  hint?: string;
}) {
  return (
    <label className="check">
      <input type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {label}
        {hint && <small>{hint}</small>}
      </span>
    </label>
  );
}
