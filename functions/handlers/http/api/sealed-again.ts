import { sealOf } from '../../../domain/matter/chain.ts';
import type { Erasing } from '../../../domain/matter/erasure.ts';
import type { Recorded } from '../../../domain/matter/event.ts';
import type { Ports } from '../../../ports/ports.ts';

/** H5: of each event that is left without its words, the hash that it keeps and the hash of what is left. */
export const sealedAgain = (
  left: readonly Recorded<{ type: string }>[],
  { ids }: Pick<Ports, 'ids'>,
): Erasing['events'] =>
  left.map(({ hash: was, ...open }) => ({ seq: open.seq, was, now: sealOf(open, (text) => ids.hash(text)) }));
