import { describe, expect, it } from 'vitest';
import { placed } from '../../functions/handlers/http/api/placed.ts';
import type { HttpCall } from '../../functions/runtime/http.ts';
import { memoryPorts } from '../twins/ports.ts';

const ports = memoryPorts({ now: '2026-03-04T02:00:00.000Z' });
const told = placed({ lessons: async ({ route, path }) => ({ status: 200, body: { route, path } }) }, [
  '',
  '{number}/{command}',
]);
const call = (route: string, path: Record<string, string> = {}): HttpCall => ({
  method: 'POST',
  route,
  path,
  query: {},
  headers: {},
  rawBody: new Uint8Array(),
  json: () => ({}),
  claims: null,
  sourceIp: '192.0.2.1',
});
const by = async (rest: string) => told(call('/api/{rest+}', { rest }), ports);

describe('ours · kinds of matter that share the last route', () => {
  it('are handed the route and the parts of the path that each would have by a route of its own', async () => {
    expect(await by('lessons')).toEqual({ status: 200, body: { route: '/api/lessons', path: {} } });
    expect(await by('lessons/BLP2600001/close')).toEqual({
      status: 200,
      body: {
        route: '/api/lessons/{number}/{command}',
        path: { number: 'BLP2600001', command: 'close' },
      },
    });
  });

  it('go by a route of their own as it stands', async () => {
    const own = call('/api/lessons/{number}/{command}', { number: 'N', command: 'c' });
    expect(await told(own, ports)).toMatchObject({ body: { path: { number: 'N', command: 'c' } } });
  });

  it.each(['', 'nothing', 'constructor', 'lessons/', 'lessons/BLP2600001', 'lessons//close', 'lessons/a/b/c'])(
    'is no address: %s',
    async (rest) => {
      expect(await by(rest)).toMatchObject({ status: 404 });
    },
  );
});
