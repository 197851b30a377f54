import { lazy, Suspense } from 'react';
import type { Directory } from '../api/queries.ts';
import { Field } from './fields.tsx';
import { unitGroups } from './units.ts';

const UnitSelect = lazy(async () => ({ default: (await import('./ant/UnitSelect.tsx')).UnitSelect }));

interface UnitFieldProps {
  label: string;
  value: string;
  onChange: (id: string) => void;
  directory: Directory | undefined;
  placeholder: string;
  optional?: boolean;
  error?: string | undefined;
}

/** A unit, by typing a part of its name; the browser's own list stands in until Ant Design is loaded. */
export function UnitField({ label, value, onChange, directory, placeholder, optional = false, error }: UnitFieldProps) {
  const groups = directory ? unitGroups(directory) : [];
  return (
    <Field label={label} optional={optional} error={error}>
      {(ids) => (
        <Suspense
          fallback={
            <select {...ids} value={value} onChange={(event) => onChange(event.target.value)}>
              <option value="">{placeholder}</option>
              {groups.flatMap(({ choices }) =>
                choices.map((unit) => (
                  <option key={unit.id} value={unit.id}>
                    {unit.name}
                  </option>
                )),
              )}
            </select>
          }
        >
          <UnitSelect {...ids} {...{ value, onChange, groups, placeholder }} />
        </Suspense>
      )}
    </Field>
  );
}
