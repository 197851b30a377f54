import type { Ports } from '../../../../ports/ports.ts';
import { type HttpAnswer, type HttpCall, problem } from '../../../../runtime/http.ts';

import { withoutHolds } from '../without-holds.ts';

type Handle = (call: HttpCall, ports: Ports) => Promise<HttpAnswer>;

/** Hands `/api/{matters}…` on to whatever serves that kind; a word that no kind goes by is no address. */
export const byKind =
  (kinds: Readonly<Record<string, Handle>>): Handle =>
  async (call, ports) => {
    const word = call.path['matters'] ?? '';
    const handle = Object.hasOwn(kinds, word) ? kinds[word] : undefined;
    return handle
      ? withoutHolds(await handle(call, ports), call, ports)
      : problem(404, 'unknown-route', '没有这个地址');
  };
