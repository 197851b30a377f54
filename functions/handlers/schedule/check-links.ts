import type { Case, ReleaseFact } from '../../domain/case/case.ts';
import type { LinkFact } from '../../domain/case/link-check.ts';
import { linkOf, linksDue, readableHosts } from '../../domain/commands/links.ts';
import { holdsTitle } from '../../domain/intake/title-in-page.ts';
import { executeCommand } from '../../matter/execute-command.ts';
import { iterateCases } from '../../matter/iterate-cases.ts';
import type { Ports } from '../../ports/ports.ts';
import { cloud } from '../../runtime/cloud.ts';
import * as lambda from '../../runtime/lambda.ts';
import { table } from '../../runtime/services/table.ts';
import { publicInternet } from '../../runtime/services/public-internet.ts';
import { METRIC } from '../../runtime/metrics.ts';

/** A page takes seconds at worst; what is left over is read the next time. */
const SPARE_MS = 20_000;

/**
 * S1: reads the pages of releases of open cases, after they were recorded and apart from it: what is found is a fact beside the release, which
 * counts by its recorder's word whatever the page shows.
 */
export async function checkLinks(tick: Pick<lambda.Tick, 'remainingMs'>, ports: Ports) {
  const policy = await ports.policies.current();
  const hosts = readableHosts(policy);
  let [read, unread, untitled] = [0, 0, 0];
  for await (const state of iterateCases((cursor) => ports.store.openCases(cursor))) {
    for (const release of linksDue(state, policy, ports.clock.now())) {
      if (tick.remainingMs() < SPARE_MS) return counted(read, unread, untitled);
      const found = await check(state, release, hosts, ports);
      if (!found) continue;
      read += 1;
      if (found.is === 'unread') unread += 1;
      if (found.is === 'no-title') untitled += 1;
    }
  }
  return counted(read, unread, untitled);
}

const counted = (read: number, unread: number, untitled: number) => ({
  LinksRead: read,
  [METRIC.linksUnread]: unread,
  LinksWithoutTitle: untitled,
});

async function check(
  { number }: Case,
  { id }: ReleaseFact,
  hosts: readonly string[],
  ports: Ports,
): Promise<Pick<LinkFact, 'is'> | null> {
  const link = linkOf(id, await ports.store.events(number));
  if (!link) return null;
  const page = await ports.pages.read(link.address, hosts);
  const found =
    'why' in page
      ? { is: 'unread' as const, why: page.why }
      : {
          is:
            link.title === undefined
              ? ('page' as const)
              : holdsTitle(page.text, link.title)
                ? ('title' as const)
                : ('no-title' as const),
        };
  await executeCommand(ports, number, {
    actor: { kind: 'system', part: 'sweep' },
    command: { command: 'note-link', release: id, address: link.address, ...found },
  });
  return found;
}

export const handler = lambda.schedule(checkLinks, cloud(table, publicInternet));
