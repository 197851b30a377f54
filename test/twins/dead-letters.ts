import type { DeadLetter, DeadLetterQueue, DeadLetters } from '../../functions/ports/dead-letters.ts';

export interface MemoryLetters extends DeadLetters {
  /** What lies in a queue, hidden or not. */
  lying: Map<string, DeadLetter[]>;
  /** What was sent back, in order. */
  sentBack: { queue: string; letter: DeadLetter }[];
}

/** Queues of dead letters in memory: a letter that was taken is nobody else's until it is shown again. */
export function memoryLetters(queues: DeadLetterQueue[], functions: Record<string, string> = {}): MemoryLetters {
  const lying = new Map<string, DeadLetter[]>(queues.map(({ name }) => [name, []]));
  const hidden = new Set<string>();
  const sentBack: MemoryLetters['sentBack'] = [];
  const of = (queue: string): DeadLetter[] => {
    const found = lying.get(queue);
    if (!found) throw new Error(`memory has no queue of dead letters called ${queue}`);
    return found;
  };
  return {
    queues,
    lying,
    sentBack,
    count: async (queue) => of(queue).length,
    take: async (queue, limit) => {
      const taken = of(queue)
        .filter(({ handle }) => !hidden.has(handle))
        .slice(0, limit);
      for (const { handle } of taken) hidden.add(handle);
      return taken;
    },
    show: async (_queue, { handle }) => {
      hidden.delete(handle);
    },
    remove: async (queue, { handle }) => {
      lying.set(
        queue,
        of(queue).filter((letter) => letter.handle !== handle),
      );
    },
    sendBack: async (queue, letter) => {
      sentBack.push({ queue, letter });
    },
    functionOf: (arn) =>
      Object.entries(functions).find(([known]) => arn === known || arn.startsWith(`${known}:`))?.[1] ?? null,
  };
}
