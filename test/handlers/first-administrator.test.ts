import { describe, expect, it } from 'vitest';
import { editDirectory } from '../../functions/handlers/http/edit-directory.ts';
import { readDirectory } from '../../functions/handlers/http/read-directory.ts';
import { front } from './call.ts';
import { memoryPorts } from '../twins/ports.ts';

const empty = () => {
  const ports = memoryPorts({ now: '2026-03-05T02:00:00.000Z' });
  const begin = (as?: string) =>
    front(editDirectory, ports).call('POST /api/first-administrator', as === undefined ? {} : { as });
  const me = (as: string) => front(readDirectory, ports).call('GET /api/me', { as });
  return { ports, begin, me };
};

describe('P8 · the first day', () => {
  it('tells whoever signs in that the directory is empty', async () => {
    const { me } = empty();
    expect(await me('sub-first')).toMatchObject({
      status: 403,
      json: { type: expect.stringContaining('directory-empty') },
    });
  });

  it('is begun by the person whom the deployment names, who is on the record and can go on', async () => {
    const { ports, begin, me } = empty();
    expect((await me('sub-first')).status).toBe(403);
    expect(await begin('sub-first')).toMatchObject({
      status: 200,
      json: {
        units: [{ name: '宁波市北仑区人民政府办公室', short: '区政府办', desk: true }],
        contacts: [{ name: '张首任', phone: '13800000001', role: 'administrator' }],
      },
    });
    expect((await me('sub-first')).json['me']).toMatchObject({
      name: '张首任',
      may: expect.arrayContaining(['edit-directory']),
    });
    expect(ports.tables.audit).toMatchObject([
      { actor: { kind: 'person', name: '张首任' }, what: 'POST first-administrator' },
    ]);
  });

  it('is begun by nobody else, and says which account asked', async () => {
    const { ports, begin } = empty();
    expect(await begin('nobody-known')).toMatchObject({
      status: 403,
      json: { type: expect.stringContaining('not-first-administrator') },
    });
    expect((await begin('nobody-known')).text).toContain('nobody-known');
    expect((await begin()).status).toBe(401);
    expect((await ports.store.directory()).contacts).toEqual([]);
  });

  it('is begun once: not again, and not once the first administrator has gone', async () => {
    const { ports, begin } = empty();
    await begin('sub-first');
    expect(await begin('sub-first')).toMatchObject({
      status: 409,
      json: { type: expect.stringContaining('directory-begun') },
    });
    const { contacts } = await ports.store.directory();
    await ports.store.putDirectory({ contacts: contacts.map((contact) => ({ ...contact, active: false })) });
    expect((await begin('sub-first')).status).toBe(409);
  });
});
