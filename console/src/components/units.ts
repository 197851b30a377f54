import type { Directory } from '../api/queries.ts';
import type { Choice } from './fields.tsx';

const KINDS: [string, string][] = [
  ['sub-district', '街道'],
  ['department', '区级部门'],
  ['development-zone', '开发区部门'],
  ['affiliated', '直属单位'],
  ['vertical', '垂直管理单位'],
];

/** Units in use by their kind, for a list to choose from (R2). */
export const unitGroups = ({ units }: Directory): { name: string; choices: Choice[] }[] =>
  KINDS.map(([kind, name]) => ({
    name,
    choices: units
      .filter((unit) => unit.kind === kind && unit.active)
      .map((unit) => ({ id: unit.id, name: unit.name })),
  })).filter(({ choices }) => choices.length > 0);

/** Leaders in office by their unit, for a list to choose from: who may approve (H2). */
export const leadersOf = ({ units, contacts }: Directory): { name: string; choices: Choice[] }[] =>
  units
    .map((unit) => ({
      name: unit.name,
      choices: contacts
        .filter((one) => one.unit === unit.id && one.role === 'leader' && one.active)
        .map(({ id, name }) => ({ id, name })),
    }))
    .filter(({ choices }) => choices.length > 0);

/** A unit's short name; the id of one that is gone. */
export const unitName = (directory: Directory | undefined, id: string): string =>
  directory?.units.find((unit) => unit.id === id)?.short ?? id;
export const personName = (directory: Directory | undefined, id: string): string =>
  directory?.contacts.find((contact) => contact.id === id)?.name ?? id;
