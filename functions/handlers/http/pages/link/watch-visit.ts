import { watchKind } from '../../../../domain/kinds/watch-kind.ts';
import type { WatchEvent } from '../../../../domain/watch/events.ts';
import type { Watch } from '../../../../domain/watch/watch.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { isWatchNumber, storedWatch } from '../../api/stored-watch.ts';
import { maySeeWatch } from '../../api/views/watch-view.ts';
import { type MatterVisit, matterVisitOf } from './matter-visit.ts';
import type { Nobody, Opened } from './opened.ts';

export interface WatchVisit extends MatterVisit<Watch, WatchEvent> {
  kind: 'watch';
}

/** The code is of a text about a watch. */
export const isOfWatch = ({ link }: Opened, ports: Pick<Ports, 'kinds'>): boolean => isWatchNumber(link.matter, ports);

export async function watchVisitOf(opened: Opened, ports: Ports): Promise<{ watch: WatchVisit } | Nobody> {
  const state = await storedWatch(opened.link.matter, ports);
  const visit = await matterVisitOf(opened, watchKind, state, async (person) => maySeeWatch(person, state), ports);
  return 'nobody' in visit ? visit : { watch: { ...visit, kind: 'watch' } };
}
