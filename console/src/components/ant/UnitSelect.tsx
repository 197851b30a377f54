import { Select } from 'antd';
import { Ant } from './Ant.tsx';

export interface UnitSelectProps {
  id: string;
  value: string;
  onChange: (id: string) => void;
  groups: { name: string; choices: { id: string; name: string }[] }[];
  placeholder: string;
  'aria-describedby': string;
  'aria-invalid': boolean;
}

/** One of some fifty units, found by typing a part of its name. */
export function UnitSelect({ value, onChange, groups, ...rest }: UnitSelectProps) {
  return (
    <Ant>
      <Select
        {...rest}
        className="unit-select"
        value={value === '' ? null : value}
        onChange={(id: string | undefined) => onChange(id ?? '')}
        showSearch={{ optionFilterProp: 'label' }}
        allowClear
        // A dialog lies above the page: the list must open inside it.
        getPopupContainer={(trigger) => trigger.closest('dialog') ?? document.body}
        options={groups.map(({ name, choices }) => ({
          label: name,
          options: choices.map((unit) => ({ value: unit.id, label: unit.name })),
        }))}
      />
    </Ant>
  );
}
