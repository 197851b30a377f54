import { describe, expect, it } from 'vitest';
import type { Role } from '../../../functions/domain/matter/actor.ts';
import { mayDoReport, type ReportAction } from '../../../functions/domain/report/access.ts';

const may = (role: Role, desk: boolean, action: ReportAction): true | string => {
  const answer = mayDoReport(role, desk, action);
  return answer === true || `${answer.refused} ${answer.clause}`;
};

describe('H2, A3 · who may do what with a report', () => {
  it.each<[Role, boolean, ReportAction, true | string]>([
    ['coordinator', true, 'open-report', true],
    ['coordinator', true, 'edit', true],
    ['coordinator', true, 'void', 'leader-voids H2'],
    ['leader', true, 'void', true],
    ['leader', true, 'decide', true],
    ['leader', false, 'read-report', 'not-the-desk H2'],
    ['coordinator', false, 'list-reports', 'not-the-desk H2'],
    ['officer', true, 'read-report', 'not-the-desk H2'],
    ['spokesperson', true, 'read-report', 'not-the-desk H2'],
    ['auditor', false, 'read-report', true],
    ['auditor', false, 'edit', 'not-the-desk H2'],
    ['administrator', true, 'read-report', 'not-the-desk H2'],
  ])('%s, of the desk: %s, asks to %s: %s', (role, desk, action, answer) => {
    expect(may(role, desk, action)).toBe(answer);
  });
});
