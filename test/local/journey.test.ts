import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldOf, StackClient } from '../../infra/local/client.ts';
import { type Stack, startStack } from '../../infra/local/stack.ts';
import { journey } from '../../infra/tools/journey/journey.ts';
import { tokenOf } from '../../infra/tools/journey/people.ts';
import type { Settings } from '../../infra/tools/journey/steps.ts';
import { STEPS, SUMMARY } from '../../infra/tools/journey/steps.ts';
import { addressOf } from '../../infra/tools/journey/web.ts';
import { main } from './journey-main.ts';

const DESK = 'qu-zhengfu-ban-duty-a';
const ADMIN = 'qu-zhengfu-ban-administrator';
const folder = mkdtempSync(join(tmpdir(), 'huiying-journey-'));

describe('The journey against a deployment', () => {
  let stack: Stack;
  let client: StackClient;
  let people: Settings['people'];
  beforeAll(async () => {
    // Its own time is the world's, as a deployment's is.
    stack = await startStack({ port: 0, data: join(folder, 'data'), fresh: true, dailyDrill: false });
    client = new StackClient(stack.url);
    people = { coordinator: { token: await stack.token(DESK) }, administrator: { token: await stack.token(ADMIN) } };
  });
  afterAll(async () => {
    await stack.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const walk = async (given: Partial<Settings> = {}, url = stack.url) => {
    const lines: string[] = [];
    const well = await journey(url, { people, withoutDailyDrill: true, ...given }, (line) => lines.push(line));
    return { well, lines };
  };
  const drills = async (status: string): Promise<unknown[]> => {
    const cases = fieldOf(await client.as(DESK, 'GET', `/api/cases?status=${status}`), 'cases');
    return Array.isArray(cases) ? cases.filter((one) => fieldOf(one, 'summary') === SUMMARY) : [];
  };

  it('walks every step, a line each, and leaves a closed drill and nothing else', async () => {
    const { well, lines } = await walk();
    expect(lines.filter((line) => !line.startsWith('✓'))).toEqual([
      `all ${STEPS.length} steps went well at ${stack.url}`,
    ]);
    expect(well).toBe(true);
    expect(lines).toHaveLength(STEPS.length + 1);
    expect(await drills('open')).toEqual([]);
    expect(await drills('closed')).toHaveLength(1);
    expect(stack.troubles()).toEqual([]);
  });

  it('ends what it began where it is stopped, and what an earlier one left', async () => {
    await client.register(DESK, { summary: SUMMARY, categories: ['other'], learntBy: 'phone', drill: true });
    expect((await drills('open')).length + (await drills('appraising')).length).toBe(1);
    const { well, lines } = await walk({ unit: 'no-such-unit' });
    expect(well).toBe(false);
    expect(lines.find((line) => line.includes('What earlier journeys left'))).toContain('ended BL');
    expect(lines.at(-3)).toContain('✗ It is assigned');
    expect(lines.at(-2)).toMatch(/the drill BL\d+ was ended/);
    const left = async () => (await drills('open')).length + (await drills('appraising')).length;
    await expect.poll(left).toBe(0);
  });

  it.each([
    [
      'no token of a person',
      { coordinator: { token: 'x.y' } },
      'what is given as the token of the coordinator is no JWT',
    ],
    [
      'an expired token',
      { coordinator: { token: jwt({ exp: 1_700_000_000 }) } },
      'expired at 2023-11-14T22:13:20.000Z',
    ],
    [
      'a token of another provider',
      { coordinator: { token: jwt({ iss: 'https://else.example' }) } },
      'is from https://else.example, and the deployment trusts',
    ],
    ['a token that nobody signed', { coordinator: { token: jwt({}) } }, 'does not take the token of the coordinator'],
  ])('says what is wrong with %s', async (_, wrong, says) => {
    const { well, lines } = await walk({ people: { ...people, ...wrong } });
    expect(well).toBe(false);
    expect(lines.at(-2)).toContain(says);
  });

  it('says who may not do what the journey asks, and that no drill has passed', async () => {
    const swapped = { coordinator: people.coordinator, administrator: people.coordinator };
    expect((await walk({ people: swapped })).lines.at(-2)).toContain(
      'is given as administrator and may not edit-directory',
    );
    expect((await walk({ withoutDailyDrill: false })).lines.at(-2)).toContain(
      'it is not switched on (deploy with -c dailyDrill=true)',
    );
  });

  it('says what is wrong with the address', async () => {
    expect(() => addressOf('huiying.example.cn')).toThrow('is no address');
    expect(() => addressOf('http://huiying.example.cn')).toThrow('is not encrypted');
    expect(() => addressOf('https://huiying.example.cn/t')).toThrow('has a path');
    expect(() => addressOf(undefined)).toThrow('--url is missing');
    expect((await walk({}, 'http://127.0.0.1:1')).lines.at(-2)).toContain('is not reached');
    const other = await served((path) => ({ status: 404, body: path }));
    expect((await walk({}, other.url)).lines.at(-2)).toContain('it is not Huiying');
    other.close();
  });

  it('signs in by client credentials where a person is given as a client', async () => {
    const asked: string[] = [];
    const provider = await served((path, body) => {
      asked.push(body);
      return path.startsWith('/.well-known/')
        ? { status: 200, body: JSON.stringify({ token_endpoint: `${provider.url}/token` }) }
        : body.includes('scope=openid')
          ? { status: 200, body: JSON.stringify({ access_token: jwt({ iss: provider.url }) }) }
          : { status: 401, body: '{"error":"invalid_client"}' };
    });
    const site = { issuer: provider.url, clientId: 'huiying' };
    const who = { clientId: 'smoke', clientSecret: 's' };
    const given = { ...people, coordinator: { ...who, scope: 'openid' }, administrator: who };
    expect(await tokenOf('coordinator', given, site, Date.now())).toBe(jwt({ iss: provider.url }));
    expect(asked.at(-1)).toBe('grant_type=client_credentials&scope=openid');
    await expect(tokenOf('administrator', given, site, Date.now())).rejects.toThrow(
      'gave the administrator smoke no token (401',
    );
    provider.close();
  });

  it('is a command that ends with 2 where it cannot begin, and with 0 where all went well', async () => {
    expect(await main([])).toMatchObject({ code: 2, err: expect.stringContaining('--url is missing') });
    expect(await main(['--url', stack.url])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--people is missing'),
    });
    const file = join(folder, 'people.json');
    writeFileSync(file, JSON.stringify({ coordinator: {} }));
    expect(await main(['--url', stack.url, '--people', file])).toMatchObject({
      code: 2,
      err: expect.stringContaining('coordinator'),
    });
    writeFileSync(file, JSON.stringify(people));
    const walked = await main(['--url', stack.url, '--people', file, '--without-daily-drill']);
    expect(walked.out).toContain(`all ${STEPS.length} steps went well`);
    expect(walked.code).toBe(0);
  });
});

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function jwt(claims: object): string {
  return `${part({ alg: 'RS256' })}.${part({ sub: 'x', ...claims })}.c2ln`;
}

async function served(answer: (path: string, body: string) => { status: number; body: string }) {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const said = answer(request.url ?? '', body);
      response.writeHead(said.status, { 'content-type': 'application/json' }).end(said.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
