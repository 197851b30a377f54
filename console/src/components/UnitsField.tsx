import type { Directory } from '../api/queries.ts';
import { Button } from './Button.tsx';
import { UnitField } from './UnitField.tsx';
import { unitName } from './units.ts';

/** Several units: each that was chosen in sight, and one more by a part of its name. */
export function UnitsField({
  label,
  value,
  onChange,
  directory,
  placeholder,
}: {
  label: string;
  value: string[];
  onChange: (ids: string[]) => void;
  directory: Directory | undefined;
  placeholder: string;
}) {
  return (
    <div>
      <UnitField
        label={label}
        value=""
        onChange={(unit) => onChange(unit === '' || value.includes(unit) ? value : [...value, unit])}
        directory={directory}
        placeholder={placeholder}
        optional
      />
      {value.map((unit) => (
        <Button key={unit} small look="quiet" onClick={() => onChange(value.filter((one) => one !== unit))}>
          {unitName(directory, unit)} ✕
        </Button>
      ))}
    </div>
  );
}
