import type { CommandBody } from '../api/command.ts';
import { type Choice, ManyField } from './fields.tsx';

export type Nature = NonNullable<CommandBody<'confirm'>['natures']>[number];
export const NATURES = [
  'constructive-opinion',
  'hardship',
  'uninformed',
  'vague-understanding',
  'grievance',
  'wrong-view',
] as const satisfies Nature[];

interface NaturesFieldProps {
  label: string;
  value: readonly Nature[];
  onChange: (natures: Nature[]) => void;
  /** As the district words them. */
  choices: Choice[];
  error?: string | undefined;
}

/** V1: what kind of concern it is; several are allowed, and each asks for an act of its own. */
export const NaturesField = ({ label, value, onChange, choices, error }: NaturesFieldProps) => (
  <ManyField
    label={label}
    value={[...value]}
    onChange={(ids) => onChange(NATURES.filter((one) => ids.includes(one)))}
    choices={choices}
    error={error}
    optional
  />
);
