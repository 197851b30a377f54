import { Field, type FieldProps } from '../../components/fields.tsx';

/** A day without a time, by the picker that the browser has. */
export function DayField({
  value,
  onChange,
  min,
  ...field
}: FieldProps & { value: string; onChange: (day: string) => void; min?: string }) {
  return (
    <Field {...field}>
      {(ids) => (
        <input {...ids} type="date" value={value} min={min} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}
