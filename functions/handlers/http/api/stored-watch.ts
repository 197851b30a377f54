import { kindOf } from '../../../domain/kinds/kind.ts';
import { watchKind } from '../../../domain/kinds/watch-kind.ts';
import type { Watch } from '../../../domain/watch/watch.ts';
import { BadRequest } from '../../../runtime/http.ts';
import type { Ports } from '../../../ports/ports.ts';

type Reading = Pick<Ports, 'store' | 'kinds'>;

export const isWatchNumber = (number: string, { kinds }: Pick<Ports, 'kinds'>): boolean =>
  kindOf(kinds, number)?.id === watchKind.id;

/** The watch of a number; throws a 404 where there is none. It hangs on no case, and so on nothing that hides it. */
export async function storedWatch(number: string, ports: Reading): Promise<Watch> {
  const stored = isWatchNumber(number, ports) ? await ports.store.matter(watchKind, number) : null;
  if (!stored) throw new BadRequest('no-such-watch', '没有这件关注事项', {}, 404);
  return stored.state;
}
