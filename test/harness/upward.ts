import type { PersonCommand } from '../../functions/domain/case/commands.ts';
import type { DispatchKind } from '../../functions/domain/case/dispatch.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import type { World } from './world.ts';

/** M2: every desk that the shipped rules have told. */
export const DESKS = (currentPolicy().upward?.desks ?? []).map(({ id }) => id);

/** M2: by telephone, to all of them. */
export const CALLED = {
  command: 'report',
  to: '值班员',
  means: '电话',
  desks: DESKS,
} as const satisfies PersonCommand;

/** The sections that the rules ask for. */
export const sectionsOf = (kind: DispatchKind, says = '已核实') =>
  (currentPolicy().upward?.dispatches.find((row) => row.kind === kind)?.sections ?? [])
    .filter(({ required }) => required)
    .map(({ id }) => ({ id, says }));

/** Writes a report, sends it to all desks and records that each has it. Its id. */
export async function sendReport(
  world: World,
  number: string,
  kind: Exclude<DispatchKind, 'feedback'>,
): Promise<string> {
  const state = await world.do('desk', number, { command: 'write-dispatch', kind, sections: sectionsOf(kind) });
  const dispatch = state.dispatches?.at(-1)?.id ?? '';
  await world.do('desk', number, { command: 'send-dispatch', dispatch, version: 1, means: '传真' });
  for (const desk of DESKS)
    await world.do('desk', number, {
      command: 'record-receipt',
      dispatch,
      sending: 'S1',
      desk,
      receivedBy: '值班员',
    });
  return dispatch;
}

/** M2: all that is owed upward, so that nothing of it is chased in a story of something else. */
export async function reportUpward(world: World, number: string, called: PersonCommand = CALLED): Promise<void> {
  await world.do('desk', number, called);
  await sendReport(world, number, 'first');
  await sendReport(world, number, 'final');
}
