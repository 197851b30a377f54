import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readSchedule } from '../../infra/local/events/ticks.ts';
import { matchRoute, readRoute } from '../../infra/local/http/route.ts';
import { readOptions } from '../../infra/local/options.ts';
import { contactsOf, rotaAround } from '../../infra/local/seed/contacts.ts';
import { units } from '../../infra/local/seed/units.ts';

describe('npm start · its options', () => {
  it('has a port, a folder and real time unless told otherwise', () => {
    expect(readOptions([])).toEqual({
      port: 8787,
      data: '.data',
      fresh: false,
      dailyDrill: true,
      demoCases: true,
      empty: false,
    });
    expect(readOptions(['--empty'])).toMatchObject({ empty: true, demoCases: false });
    expect(readOptions(['--port', '0', '--data', 'x', '--fresh', '--at', '2026-11-22T16:00:00+08:00'])).toEqual({
      port: 0,
      data: 'x',
      fresh: true,
      dailyDrill: true,
      demoCases: true,
      empty: false,
      at: '2026-11-22T08:00:00.000Z',
    });
  });

  it.each([
    [['--port', 'abc'], '--port abc: give a port'],
    [['--port', '70000'], '--port 70000'],
    [['--at', 'yesterday'], '--at yesterday: give an instant'],
    [['--at', '2026-13-40T00:00:00Z'], '--at 2026-13-40'],
    [['--data', ''], '--data is empty'],
    [['--colour', 'red'], "'--colour'"],
    [['more'], "'more'"],
    [['--port'], '--port'],
  ])('refuses %j in one line', (args, says) => {
    expect(() => readOptions(args)).toThrow(says);
    expect(() => readOptions(args)).toThrow(/^[^\n]+$/);
  });

  it('refuses with exit code 2 and without a stack', () => {
    const ended = spawnSync(
      process.execPath,
      [fileURLToPath(new URL('../../infra/local/main.ts', import.meta.url)), '--port', 'abc'],
      { encoding: 'utf8' },
    );
    expect(ended.status).toBe(2);
    expect(ended.stderr.trim().split('\n')).toHaveLength(1);
    expect(ended.stdout).toBe('');
  });

  it('tells an older Node which one is needed', () => {
    const entry = fileURLToPath(new URL('../../infra/local/main.ts', import.meta.url));
    const script = `Object.defineProperty(process.versions, 'node', { value: '22.18.0' }); await import(${JSON.stringify(entry)});`;
    const ended = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(ended.status).toBe(2);
    expect(ended.stderr).toMatch(/^Huiying needs Node 24[^\n]*\n$/);
  });

  it('is no part of what is deployed', () => {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const found = spawnSync(
      'grep',
      ['-rlE', '/_local|infra/local', 'functions', 'statemachines', 'infra/app.ts', 'infra/constructs'],
      {
        cwd: root,
        encoding: 'utf8',
      },
    );
    expect(found.stdout).toBe('');
    expect(found.status).toBe(1);
  });
});

const next = (expression: string, after: string, zone = 'UTC') =>
  new Date(readSchedule(expression, zone, 'test')(Date.parse(after)) ?? Number.NaN).toISOString();

describe('Embedded stack · schedules', () => {
  it('ticks as EventBridge does', () => {
    expect(next('rate(1 minute)', '2026-11-23T00:00:30Z')).toBe('2026-11-23T00:01:00.000Z');
    expect(next('rate(5 minutes)', '2026-11-23T00:05:00Z')).toBe('2026-11-23T00:10:00.000Z');
    expect(next('cron(10 16 * * ? *)', '2026-11-23T16:10:00Z')).toBe('2026-11-24T16:10:00.000Z');
    expect(next('cron(0/15 8-10 ? * MON-FRI *)', '2026-11-20T10:45:00Z')).toBe('2026-11-23T08:00:00.000Z');
    expect(next('cron(0 2 1 1 ? *)', '2026-11-23T00:00:00Z', 'Asia/Shanghai')).toBe('2026-12-31T18:00:00.000Z');
  });

  it('refuses by name what it does not know', () => {
    expect(() => readSchedule('at(2026-11-23T00:00:00)', 'UTC', 'Rule')).toThrow('at(2026-11-23T00:00:00)');
    expect(() => readSchedule('rate(1 minute)', 'Europe/Paris', 'Rule')).toThrow('Europe/Paris');
    expect(() => readSchedule('cron(0 25 * * ? *)', 'UTC', 'Rule')).toThrow('25');
  });
});

describe('Embedded stack · routes', () => {
  const routes = [
    'GET /api/cases/{number}',
    'GET /api/cases/{number}/{part}',
    'GET /api/cases/late',
    'ANY /files/{path+}',
    '$default',
  ].map((key) => ({
    key: readRoute(key),
    name: key,
  }));
  const chosen = (method: string, path: string) => {
    const found = matchRoute(routes, method, path);
    return found && [found.route.name, found.parameters];
  };
  it('takes the most special route, as HTTP API does', () => {
    expect(chosen('GET', '/api/cases/BL1')).toEqual(['GET /api/cases/{number}', { number: 'BL1' }]);
    expect(chosen('GET', '/api/cases/late')).toEqual(['GET /api/cases/late', {}]);
    expect(chosen('GET', '/api/cases/a%2Fb/events')).toEqual([
      'GET /api/cases/{number}/{part}',
      { number: 'a/b', part: 'events' },
    ]);
    expect(chosen('PUT', '/files/a/b')).toEqual(['ANY /files/{path+}', { path: 'a/b' }]);
    expect(chosen('DELETE', '/api/cases/BL1')).toEqual(['$default', {}]);
  });
});

describe('P8 · the seeded directory', () => {
  const contacts = contactsOf(units);
  it('has all five kinds of unit, each with an officer, somebody who stands in for that officer, leaders and a spokesperson', () => {
    expect(new Set(units.map((unit) => unit.kind)).size).toBe(5);
    for (const unit of units) {
      const members = contacts.filter((contact) => contact.unit === unit.id);
      const [officer, ...others] = members.filter((contact) => contact.posts.includes('unit-officer'));
      const standIn = members.find((contact) => contact.id === officer?.substitute);
      expect([others.length, standIn?.substitute]).toEqual([0, officer?.id]);
      for (const post of ['unit-leader', 'principal-leader', 'spokesperson'] as const)
        expect(
          members.some((one) => one.posts.includes(post)),
          `${unit.id} ${post}`,
        ).toBe(true);
    }
  });

  it('has nobody twice, and no number that could be somebody’s', () => {
    expect(new Set(contacts.map((one) => one.name)).size).toBe(contacts.length);
    expect(new Set(contacts.map((one) => one.phone)).size).toBe(contacts.length);
    for (const { phone } of contacts) expect(phone).toMatch(/^1990000\d{4}$/);
  });

  it('has somebody on the desk at every moment of two months either way', () => {
    const rota = rotaAround('2026-11-23T00:00:00.000Z', contacts);
    for (const [at, shift] of rota.entries()) {
      expect(shift.coordinators.length).toBeGreaterThan(0);
      expect(shift.leader).not.toBe('');
      expect(shift.from).toBe(rota[at - 1]?.until ?? shift.from);
    }
    expect(rota.length).toBe(242);
  });
});
