import * as z from 'zod/mini';
import { between, type Instant, plus, SECOND } from '../../domain/matter/instant.ts';
import { providerIdOf } from '../../domain/texts/text-copy.ts';
import type { Ports } from '../../ports/ports.ts';
import type { ChannelSetup } from '../../ports/settings.ts';
import type { Provider } from '../../ports/provider.ts';
import type { Outcome } from './outcome.ts';
import { ask } from './post.ts';
import { credentialsOf, settingsOf, text } from './settings.ts';

const CHANNEL = 'wecom';
const SETTINGS = z.object({ corpId: text, agentId: text, address: z.exactOptional(text) });
/** A token is asked for anew a little before it ends. */
const SPARE_SECONDS = 120;

/** errcode → the access token is no longer good: the text was not taken, and goes once more with a new one. */
const STALE_TOKEN = new Set([40014, 42001, 42007, 42009]);
/** System busy, called too often: may pass. */
const PASSING = new Set([-1, 45009, 45033]);

let token: { key: string; value: string; until: Instant } | undefined;

/** 企业微信, a message of the own application. More than 30 a minute to one member are dropped without a word: the policy counts them before. */
export const wecomProvider = (setup: ChannelSetup, clock: Ports['clock']): Provider => ({
  channel: CHANNEL,
  send: async ({ to, body }) => {
    const { corpId, agentId, address = 'https://qyapi.weixin.qq.com' } = settingsOf(SETTINGS, CHANNEL, setup.settings);
    const { corpSecret } = await credentialsOf(CHANNEL, setup, 'corpSecret');
    const signIn = () => tokenOf(address, corpId, corpSecret, clock);
    const message = JSON.stringify({
      touser: to,
      msgtype: 'text',
      agentid: Number(agentId),
      text: { content: body },
      safe: 0,
    });
    for (let attempt = 1; ; attempt += 1) {
      const signedIn = await signIn();
      if ('outcome' in signedIn) return signedIn.outcome;
      const given = await ask(`${address}/cgi-bin/message/send?access_token=${encodeURIComponent(signedIn.token)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: message,
      });
      if ('outcome' in given) return given.outcome;
      const code = given.answer['errcode'];
      if (attempt > 1 || typeof code !== 'number' || !STALE_TOKEN.has(code)) return outcomeOf(given.answer);
      token = undefined;
    }
  },
});

function outcomeOf({ errcode, msgid, invaliduser, unlicenseduser }: Record<string, unknown>): Outcome {
  if (typeof errcode !== 'number') return { state: 'unknown', why: 'an answer without errcode' };
  if (errcode !== 0) return { state: 'failed', why: `errcode ${errcode}`, retry: PASSING.has(errcode) };
  if (invaliduser || unlicenseduser)
    return { state: 'failed', why: invaliduser ? 'invaliduser' : 'unlicenseduser', retry: false };
  return typeof msgid === 'string' && msgid !== ''
    ? { state: 'sent', providerId: providerIdOf(CHANNEL, msgid) }
    : { state: 'unknown', why: 'an answer without msgid' };
}

/** One token serves all texts until it ends; asking for one too often is refused. A text is not yet submitted here, so every failure may be tried again. */
async function tokenOf(
  address: string,
  corpId: string,
  secret: string,
  clock: Ports['clock'],
): Promise<{ token: string } | { outcome: Outcome }> {
  const key = `${address} ${corpId} ${secret}`;
  if (token?.key === key && between(clock.now(), token.until) > 0) return { token: token.value };
  const query = new URLSearchParams({ corpid: corpId, corpsecret: secret });
  const given = await ask(`${address}/cgi-bin/gettoken?${query.toString()}`);
  if ('outcome' in given)
    return { outcome: { state: 'failed', why: 'why' in given.outcome ? given.outcome.why : '', retry: true } };
  const { errcode, access_token: value, expires_in: seconds } = given.answer;
  if (errcode !== 0 || typeof value !== 'string' || typeof seconds !== 'number') {
    return {
      outcome: {
        state: 'failed',
        why: `gettoken errcode ${String(errcode)}`,
        retry: errcode === -1 || errcode === 45009,
      },
    };
  }
  token = { key, value, until: plus(clock.now(), (seconds - SPARE_SECONDS) * SECOND) };
  return { token: value };
}
