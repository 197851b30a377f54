import type { Pages } from '../../functions/ports/ports.ts';

type Page = Awaited<ReturnType<Pages['read']>>;

/** Public pages by their address; what nobody wrote is not reached. */
export interface MemoryPages extends Pages {
  written: Map<string, Page>;
  /** Every address that was asked for, in order. */
  asked: string[];
}

export function memoryPages(): MemoryPages {
  const written = new Map<string, Page>();
  const asked: string[] = [];
  return {
    written,
    asked,
    read: async (address) => {
      asked.push(address);
      return written.get(address) ?? { why: 'unreachable' };
    },
  };
}
