import { Field, type FieldProps } from '../fields.tsx';

/** A day without a time, by the picker that the browser has. */
export function DayField({
  value,
  onChange,
  min,
  max,
  ...field
}: FieldProps & { value: string; onChange: (day: string) => void; min?: string; max?: string }) {
  return (
    <Field {...field}>
      {(ids) => (
        <input
          {...ids}
          type="date"
          value={value}
          min={min}
          max={max}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
