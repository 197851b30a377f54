import { describe, expect, it } from 'vitest';
import { commandCase } from '../../functions/handlers/http/command-case.ts';
import { commandOrder } from '../../functions/handlers/http/command-order.ts';
import { decideProposal } from '../../functions/handlers/http/decide-proposal.ts';
import { editDirectory } from '../../functions/handlers/http/edit-directory.ts';
import { editRules } from '../../functions/handlers/http/edit-rules.ts';
import { importList } from '../../functions/handlers/http/import-list.ts';
import { openWords } from '../../functions/handlers/http/open-words.ts';
import { receiveAlerts } from '../../functions/handlers/http/receive-alerts.ts';
import { registerCase } from '../../functions/handlers/http/register-case.ts';
import { resendText } from '../../functions/handlers/http/resend-text.ts';
import { settleRefusedAlerts } from '../../functions/handlers/http/settle-refused-alerts.ts';
import { workStuckAlerts } from '../../functions/handlers/http/work-stuck-alerts.ts';
import { routes } from '../../functions/handlers/http/api/openapi/routes.ts';
import { front } from '../handlers/call.ts';
import { caseOf, desk } from '../handlers/desk.ts';

/** Which function answers a route that takes a body, by the beginning of its path. */
const BEHIND: [string, Parameters<typeof front>[0]][] = [
  ['/webhooks/', receiveAlerts],
  ['/api/cases/{number}/words', openWords],
  ['/api/words', openWords],
  ['/api/cases/{number}/decide', decideProposal],
  ['/api/cases/{number}/', commandCase],
  ['/api/cases', registerCase],
  ['/api/orders', commandOrder],
  ['/api/policy-drafts', editRules],
  ['/api/texts/', resendText],
  ['/api/stuck-alerts', workStuckAlerts],
  ['/api/refused-alerts', settleRefusedAlerts],
  ['/api/directory/import', importList],
  ['/api/', editDirectory],
];
/** Its port of queues is a world of its own (`dead-letters.test.ts`). */
const ELSEWHERE = /^\/api\/dead-letters/;

const DEEP: [string, (depth: number) => string][] = [
  ['arrays', (depth) => '['.repeat(depth) + ']'.repeat(depth)],
  ['objects', (depth) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`],
  [
    'a field',
    (depth) =>
      `{"says":${'['.repeat(depth)}${']'.repeat(depth)},"value":{},"sample":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}`,
  ],
  ['what is never closed', (depth) => '{"a":['.repeat(depth)],
];

describe('ours · JSON of any depth', () => {
  const taking = routes.filter(({ body, path }) => body && !ELSEWHERE.test(path));

  it.each(taking.map(({ method, path, of }) => [`${method.toUpperCase()} ${of ?? path}`, path, of] as const))(
    '%s (%s) is refused with a reason and never fails',
    async (route, path) => {
      const { ports, register } = await desk({
        webhookSecrets: { generic: ['whsec_c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0'] },
      });
      const { number } = caseOf(await register());
      const [, fn] = BEHIND.find(([beginning]) => path.startsWith(beginning)) ?? [];
      if (!fn) throw new Error(`no function is named for ${path}`);
      const command = path.split('/').at(-1) ?? '';
      for (const [, made] of DEEP)
        for (const depth of [101, 5_000, 100_000]) {
          const answer = await front(fn, ports, 6_000_000).call(route, {
            as: path.includes('directory') || path.includes('policy') ? 'admin' : 'desk',
            path: {
              number,
              command,
              kind: 'contacts',
              id: 'x1',
              part: 'texts',
              source: 'generic',
              matter: number,
              textId: 't',
              action: command,
            },
            rawBody: made(depth),
          });
          expect([answer.status >= 400 && answer.status < 500, answer.status]).toEqual([true, answer.status]);
        }
    },
  );

  it('says which depth is taken, and takes what people and programs send', async () => {
    const { ports } = await desk();
    const sent = (rawBody: string) => front(registerCase, ports).call('POST /api/cases', { as: 'desk', rawBody });
    expect(await sent('['.repeat(101))).toMatchObject({
      status: 400,
      json: { detail: expect.stringContaining('100 层') },
    });
    const text = `${'[{'.repeat(200)}\\"}`;
    const body = { summary: '居民反映夜间施工噪声', categories: ['vital-interests'], learntBy: 'phone', text };
    expect((await sent(JSON.stringify(body))).status).toBeLessThan(300);
  });
});
