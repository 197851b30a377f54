import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aliyunSmsProvider } from '../../../functions/adapters/texts/aliyun-sms.ts';
import { tencentSmsProvider } from '../../../functions/adapters/texts/tencent-sms.ts';
import { wecomProvider } from '../../../functions/adapters/texts/wecom.ts';
import { zzdProvider } from '../../../functions/adapters/texts/zzd.ts';
import { wordingOf } from '../../../functions/delivery/wording.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import type { Provider } from '../../../functions/ports/provider.ts';
import { memoryPorts } from '../../twins/ports.ts';
import { NOON, textOf } from '../samples.ts';
import { messageOf } from './message.ts';
import { type ProviderServer, providerServer } from './provider-server.ts';

const policy = currentPolicy();
const { templates, bounds, drillMark } = policy.texts;
const names = Object.keys(templates);
const wordFor = (name: string): string => String.fromCodePoint(0x4e00 + Object.keys(bounds).indexOf(name));

/** A text whose stored values come back in any order, as the values of a map do. */
const shuffled = fc
  .record({ template: fc.constantFrom(...names), drill: fc.boolean() })
  .chain(({ template, drill }) => {
    const asked = templates[template]?.variables ?? [];
    return fc
      .shuffledSubarray(asked, { minLength: asked.length })
      .map((order) => ({ template, drill, variables: Object.fromEntries(order.map((name) => [name, wordFor(name)])) }));
  });

/** What a template asks for in its own order, derived from the rules alone. */
const expected = (template: string, drill: boolean): { name: string; value: string }[] =>
  (templates[template]?.variables ?? []).map((name, at) => ({
    name,
    value: `${drill && at === 0 ? drillMark : ''}${wordFor(name)}`,
  }));

async function messageFrom(one: { template: string; drill: boolean; variables: Record<string, string> }) {
  const text = textOf('BL2600017', 'T1', { ...one, withCode: templates[one.template]?.withCode === true });
  return messageOf(await wordingOf(text, '19900000001', policy, memoryPorts({ now: NOON, seed: 'one' })));
}

describe('P8 · the values of a text stand in the order of its template', () => {
  let server: ProviderServer;
  beforeAll(async () => {
    const refused = { errcode: 1, Code: 'X', success: false, Response: { Error: { Code: 'X' }, RequestId: 'r' } };
    server = await providerServer(({ path }) => ({
      json: path === '/cgi-bin/gettoken' ? { errcode: 0, access_token: 'token', expires_in: 7200 } : refused,
    }));
  });
  afterAll(() => server.close());

  it('in whatever order they were stored, with the mark of a drill on the first and the code last', async () => {
    await fc.assert(
      fc.asyncProperty(shuffled, async (one) => {
        const { values, code } = await messageFrom(one);
        expect(values).toEqual([
          ...expected(one.template, one.drill),
          ...(code === null ? [] : [{ name: 'code', value: code }]),
        ]);
      }),
    );
  });

  const registered = Object.fromEntries(names.map((name) => [name, '1110']));
  const world = memoryPorts({ now: NOON });
  const providers = (): [string, Provider][] => {
    const { host, address } = server;
    const secret = { appKey: 'k', appSecret: 's', corpSecret: 's', accessKeyId: 'k', accessKeySecret: 's' };
    const setup = (settings: Record<string, string | Record<string, string>>) => ({
      settings: { templates: registered, ...settings },
      credentials: async (): Promise<Record<string, string>> => ({ ...secret, secretId: 'k', secretKey: 's' }),
    });
    return [
      ['aliyun', aliyunSmsProvider(setup({ signName: 'x', endpoint: host, protocol: 'http' }))],
      [
        'tencent',
        tencentSmsProvider(setup({ appId: '1', signName: 'x', region: 'r', endpoint: host, protocol: 'http://' })),
      ],
      ['wecom', wecomProvider(setup({ corpId: 'c', agentId: '1', address }), world.clock)],
      ['zzd', zzdProvider(setup({ tenantId: 't', address }), world)],
    ];
  };

  it('to every provider that gets a text over the wire', async () => {
    const variables = { by: '26日14:10', action: '签收', subject: '环境', grade: '蓝', number: 'BL2600017' };
    const reversed = Object.fromEntries(Object.entries(variables).toReversed());
    for (const [name, provider] of providers()) {
      const said: string[] = [];
      for (const stored of [variables, reversed]) {
        server.got.length = 0;
        await provider.send(await messageFrom({ template: 'remind', drill: true, variables: stored }));
        const got = server.got.find(({ path }) => path !== '/cgi-bin/gettoken');
        const { TemplateParamSet } = got?.body.startsWith('{') ? JSON.parse(got.body) : {};
        said.push(String(got?.query.get('TemplateParam') ?? TemplateParamSet ?? got?.body));
      }
      expect(said[0]).toContain(name === 'zzd' ? encodeURIComponent('演练') : '演练');
      expect([name, said[0]]).toEqual([name, said[1]]);
    }
  });
});
