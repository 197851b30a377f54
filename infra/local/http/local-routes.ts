import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { durationMs, fromMs, toMs } from '../../../functions/domain/matter/instant.ts';
import type { LocalText } from '../../../functions/ports/stored.ts';
import type { ExecutionRecord } from '../asl/record.ts';
import type { Json } from '../json.ts';
import type { Activity } from '../time/activity.ts';
import type { Mover } from '../time/move.ts';
import type { StackTime } from '../time/stack-time.ts';
import { jsonReply, type Reply } from './exchange.ts';
import type { Identity } from './identity.ts';
import type { Person } from '../seed/people.ts';

/** What only the stack on one machine offers: its texts, its clock, its people, its secrets. */
export interface LocalWorld {
  time: StackTime;
  mover: Mover;
  activity: Activity;
  identity: () => Identity;
  people: () => Promise<Person[]>;
  texts: () => Promise<LocalText[]>;
  sources: () => { source: string; secret: string }[];
  executions: () => ExecutionRecord[];
  /** A function by hand, by the name of its construct. */
  run: (name: string) => Promise<Json>;
  afterMove: () => Promise<void>;
}

const Clock = z.union([
  z.strictObject({ advance: z.string(), hold: z.boolean().optional() }),
  z.strictObject({ to: z.string(), hold: z.boolean().optional() }),
]);
const Run = z.strictObject({ function: z.string().regex(/^[A-Za-z]{1,40}$/) });
const Token = z.strictObject({ user: z.string().min(1) });

const refusal = (detail: string): Reply => jsonReply(400, { title: 'bad request', status: 400, detail });

function targetOf(asked: z.infer<typeof Clock>, now: number): number | string {
  if ('advance' in asked) {
    try {
      return now + durationMs(asked.advance);
    } catch (error) {
      if (error instanceof RangeError) return error.message;
      throw error;
    }
  }
  const to = toMs(asked.to);
  if (Number.isNaN(to)) return `not an instant: ${JSON.stringify(asked.to)}`;
  // A clock is asked and told in milliseconds, and time goes on meanwhile.
  return Math.trunc(to) >= Math.trunc(now)
    ? to
    : `time never runs backwards: it is ${fromMs(now)}, later than ${asked.to}`;
}

const parsed = <T>(schema: z.ZodType<T>, body: Buffer): T | null => {
  try {
    return schema.parse(JSON.parse(body.toString()));
  } catch {
    return null;
  }
};

/** `/_local/…`: answers a request, or null when it is for something else. Exists only in infra/local. */
export function localRoutes(
  world: LocalWorld,
): (request: IncomingMessage, url: URL, body: Buffer) => Promise<Reply | null> {
  const routes: Record<string, (url: URL, body: Buffer) => Promise<Reply> | Reply> = {
    'GET /_local/clock': () => jsonReply(200, { now: world.time.instant(), held: world.time.held() }),
    async 'POST /_local/clock'(_, body) {
      const asked = parsed(Clock, body);
      if (!asked)
        return refusal(
          'give {"advance": "PT24H"} or {"to": "2026-11-22T08:00:00.000Z"}, and "hold": true (or false) to let time stand still there (or go on)',
        );
      const target = targetOf(asked, world.time.now());
      if (typeof target === 'string') return refusal(target);
      await world.mover.moveTo(target, asked.hold ?? world.time.held());
      await world.afterMove();
      return jsonReply(200, { now: world.time.instant(), held: world.time.held() });
    },
    async 'POST /_local/quiet'() {
      await world.activity.quiet();
      return jsonReply(200, { now: world.time.instant() });
    },
    async 'GET /_local/texts'(url) {
      const [matter, since] = [url.searchParams.get('case'), url.searchParams.get('since')];
      const texts = (await world.texts()).filter(
        (text) => (matter === null || text.matter === matter) && (since === null || text.at >= since),
      );
      return jsonReply(200, texts);
    },
    async 'POST /_local/token'(_, body) {
      const asked = parsed(Token, body);
      if (!asked) return refusal('give {"user": "<contact id or subject>"}');
      const person = (await world.people()).find((one) => one.id === asked.user || one.subject === asked.user);
      if (!person)
        return refusal(`nobody in the directory is ${JSON.stringify(asked.user)}; ids look like xinqi-officer-a`);
      return jsonReply(200, {
        token: await world.identity().issue(person.subject),
        person: { id: person.id, name: person.name },
      });
    },
    async 'POST /_local/run'(_, body) {
      const asked = parsed(Run, body);
      if (!asked) return refusal('give {"function": "Rebuild"}: the name of a function that an operator runs by hand');
      try {
        return jsonReply(200, { function: asked.function, answer: await world.run(asked.function) });
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        return jsonReply(500, { title: 'failed', status: 500, detail: error.message });
      }
    },
    'GET /_local/people': async () => jsonReply(200, await world.people()),
    'GET /_local/sources': () => jsonReply(200, world.sources()),
    'GET /_local/executions': () =>
      jsonReply(
        200,
        world.executions().map(({ name, status, state }) => {
          const [, matter, run] = /^(.+)-(\d+)$/.exec(name) ?? [];
          return { matter: matter ?? null, run: run === undefined ? null : Number(run), name, status, state };
        }),
      ),
  };
  return async (request, url, body) => {
    if (!url.pathname.startsWith('/_local')) return null;
    const route = routes[`${request.method} ${url.pathname}`];
    return route
      ? route(url, body)
      : jsonReply(404, { title: 'not found', status: 404, detail: `there are ${Object.keys(routes).join(', ')}` });
  };
}
