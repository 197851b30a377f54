import { ensureDriven } from '../../../../workflow/drive.ts';
import { aboutOf } from '../../../../dead-letters/about.ts';
import { notedRecord } from '../../../../dead-letters/record-note.ts';
import type { DeadLetter, DeadLetterQueue, DeadLetters } from '../../../../ports/dead-letters.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { restartExecutions } from '../../../schedule/restart-executions.ts';
import { checkSeals } from '../../../schedule/check-seals.ts';
import { sealHeads } from '../../../schedule/seal-heads.ts';
import { sweep } from '../../../schedule/sweep.ts';
import { announceTexts } from '../../../../delivery/announcement.ts';
import { expandOutboxes } from '../../../../delivery/expand.ts';
import type { DueEntry } from '../../../../ports/store.ts';
import { projectChanges } from '../../../stream/project-changes.ts';
import { relayAgain } from '../../../stream/relay.ts';

/** Why a letter cannot be replayed, in words for whoever asked; null when it was. */
export type Replayed = { says: string } | null;

const PAGE = 1_000;
/** An HTTP API waits 29 s; what a sweep leaves, the next minute's takes up. */
const SWEEP_MS = 15_000;

/** Does once more what a letter was about. Everything in here passes over what is done already, so that replaying twice does no harm. */
export async function replay(
  queue: DeadLetterQueue,
  letter: DeadLetter,
  letters: DeadLetters,
  ports: Ports,
): Promise<Replayed> {
  const { text, record, run } = aboutOf(queue, letter);
  if (text) {
    await letters.sendBack(queue.name, letter);
    return null;
  }
  if (record) return replayRecord(record, ports);
  if (run) return replayRun(letters.functionOf(run.functionArn) ?? '', run, ports);
  return { says: '信件内容无法识别，不能重投；核对后可核销' };
}

/** The item is read again by its keys, relayed and projected. Of a batch that was given up whole, or where no note was left, all that is due is looked after. */
async function replayRecord({ from, to }: { from: string; to: string }, ports: Ports): Promise<Replayed> {
  const keys = await notedRecord(from, ports);
  if (keys) {
    await relayAgain(keys, ports);
    await projectChanges({ keys }, ports);
  }
  if (keys && from === to) return null;
  for (const entry of await ports.store.due(ports.clock.now(), PAGE)) {
    if (entry.what === 'matter') await ensureDriven(ports, entry.matter);
    else if (entry.what === 'outbox') await expandOutboxes(ports, entry.matter);
    else await announceAgain(entry, ports);
  }
  return null;
}

/** A text as it stands now. */
async function announceAgain({ matter, textId = '' }: DueEntry, ports: Ports): Promise<void> {
  const text = await ports.store.text(matter, textId);
  if (text) await announceTexts([text], ports);
}

async function replayRun(
  name: string,
  { detailType, detail }: { detailType: string; detail: unknown },
  ports: Ports,
): Promise<Replayed> {
  switch (name) {
    case 'RestartExecutions':
      await restartExecutions({ detailType, detail }, ports);
      return null;
    case 'CheckSeals':
      await checkSeals(undefined, ports);
      return null;
    case 'SealHeads':
      await sealHeads(undefined, ports);
      return null;
    case 'Sweep': {
      const counts = await sweep({ remainingMs: () => SWEEP_MS }, ports);
      return counts.SweepFailures === 0
        ? null
        : { says: `补巡完成，但有 ${counts.SweepFailures} 件未能处理，请看日志` };
    }
    case 'RunDrill':
      return { says: '每日演练要走完全程，不在此重投；请由运维手工运行一次，或等下一次，核对后可核销' };
    default:
      return { says: '不知是哪个程序的运行，不能重投；核对后可核销' };
  }
}
