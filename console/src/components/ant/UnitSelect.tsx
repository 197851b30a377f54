import { Select } from 'antd';
import { useState } from 'react';
import { holds } from '../sought.ts';
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
  const [open, setOpen] = useState(false);
  const [composing, setComposing] = useState(false);
  return (
    <Ant>
      {/* What an input method still composes is no part of a name yet. */}
      <div onCompositionStart={() => setComposing(true)} onCompositionEnd={() => setComposing(false)}>
        <Select
          {...rest}
          className="unit-select"
          value={value === '' ? null : value}
          onChange={(id: string | undefined) => onChange(id ?? '')}
          showSearch={{ filterOption: (typed, option) => composing || holds([option?.label ?? ''], typed) }}
          allowClear
          open={open}
          onOpenChange={setOpen}
          onKeyDown={(event) => {
            // Closes the list; the dialog around it stays.
            if (event.key === 'Escape' && open) event.preventDefault();
          }}
          // A dialog lies above the page: the list must open inside it.
          getPopupContainer={(trigger) => trigger.closest('dialog') ?? document.body}
          options={groups.map(({ name, choices }) => ({
            label: name,
            options: choices.map((unit) => ({ value: unit.id, label: unit.name })),
          }))}
        />
      </div>
    </Ant>
  );
}
