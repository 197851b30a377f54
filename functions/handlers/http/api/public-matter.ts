import { type CommandResult, executeCommand, type ExecuteOptions } from '../../../matter/execute-command.ts';
import { nextCaseNumber } from '../../../matter/number.ts';
import { pick } from '../../../domain/matter/pick.ts';
import type { Case } from '../../../domain/case/case.ts';
import type { PersonCommand } from '../../../domain/case/commands.ts';
import { gravestOf } from '../../../domain/case/graver-emergency.ts';
import { inheritedFrom } from '../../../domain/case/inherited.ts';
import { sourceDutiesOf } from '../../../domain/commands/source-duties.ts';
import { Contention } from '../../../errors.ts';
import type { HttpAnswer } from '../../../runtime/http.ts';
import type { Ports } from '../../../ports/ports.ts';
import { commandAnswer, refusalAnswer, staleAnswer, viewed } from './command-answer.ts';
import { onNewest } from './on-newest.ts';
import type { Person } from './person.ts';

type Mark = Extract<PersonCommand, { command: 'mark-wrongdoing' }>;

/**
 * H5: the report stays with the coordinator, and what of it is a public concern becomes a case of its own, in the desk's own words, for another
 * unit. It was learnt of when the report was (H4): nobody gains time or sheds work by flagging. One transaction marks the one and opens the other.
 */
export const splitPublicMatter = (
  mark: Mark & { publicMatter: NonNullable<Mark['publicMatter']> },
  state: Case,
  person: Person,
  ports: Ports,
  options: ExecuteOptions,
): Promise<HttpAnswer> =>
  onNewest(state, ports, async (read) => {
    const policy = await ports.policies.current();
    const { summary, unit } = mark.publicMatter;
    const { graver } = read;
    const emergencyKind = graver?.kind ?? read.emergencyKind;
    const over = sourceDutiesOf(read, 'public-matter', ports.clock.now());
    const preview = options.preview === true;
    const number = preview
      ? `${policy.district.code}000000`
      : await nextCaseNumber(ports, policy, read.exercise !== undefined);
    if (!preview) await ports.policies.keep(policy);
    const outcome = await executeCommand(
      ports,
      read.number,
      { actor: person.actor, command: { ...mark, newCase: number } },
      {
        ...options,
        read,
        once: true,
        opens: {
          command: {
            command: 'open',
            number,
            origin: { source: read.origin.source, kind: 'split' },
            drill: read.drill,
            ...pick(read, ['exercise']),
            // H6: an offline case has no content.
            ...(read.offline ? { offline: true } : { summary }),
            suggestion: {
              // H5: in words of any split, which tell of no report.
              // A1: what nobody has decided on yet is decided there, since it would be seen by nobody here.
              grades: graver ? gravestOf(read.grades, graver.grades) : read.grades,
              gradeReasons: [{ row: 'split', clause: 'A1', says: '拆自另一办件，等级照原件' }],
              unit,
              unitReasons: [{ row: 'split', clause: 'R1', says: '由值班台指定承办单位' }],
            },
            splitFrom: read.number,
            ...(over.length > 0 ? { sourceDuties: over } : {}),
            inherited: inheritedFrom(read),
            ...pick(read, ['subject', 'place', 'categories', 'natures', 'discoveredAt']),
            ...(emergencyKind === undefined ? {} : { emergencyKind }),
            ...pick(read, ['firstPublishedAt', 'assignedBy']),
          },
          extras: {},
        },
      },
    );
    if ('stale' in outcome) return staleAnswer(outcome.stale, person, ports);
    if ('refusal' in outcome) return refusalAnswer(outcome.refusal);
    const { opened } = outcome;
    const assigned = opened && !preview ? await assignedTo(unit, number, person, ports) : null;
    const acted = assigned && 'done' in assigned ? assigned : null;
    const split = acted ?? opened;
    const texts = [...outcome.texts, ...(opened?.texts ?? []), ...(acted?.texts ?? [])];
    return commandAnswer({ ...outcome, texts }, person, ports, {
      preview,
      newCase: number,
      ...(assigned && 'unassigned' in assigned ? assigned : {}),
      ...(split ? { opened: await viewed(split.state, person, ports) } : {}),
    });
  });

/** What is on record stays so: an assignment that did not come about is said, and nothing is decided a second time for it. */
async function assignedTo(
  unit: string,
  number: string,
  { actor }: Person,
  ports: Ports,
): Promise<CommandResult | { unassigned: string }> {
  try {
    const acted = await executeCommand(ports, number, { actor, command: { command: 'assign', unit, part: 'primary' } });
    if ('done' in acted) return acted;
    return { unassigned: 'refusal' in acted ? acted.refusal.says : BUSY };
  } catch (error) {
    if (!(error instanceof Contention)) throw error;
    return { unassigned: BUSY };
  }
}

const BUSY = '新办件正被多人同时更新';
