import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readDeployment } from '../../../../infra/local/run/deployment.ts';
import { openRecords } from '../../../../infra/local/records.ts';
import { PLACE, type Stack, startStack } from '../../../../infra/local/stack.ts';
import { huiying } from '../../../../infra/app.ts';

const SECRET = 'corp-secret';

/** A stack synthesized with 企业微信 before texts by hand, whose address is a server on this machine; everybody has an account there. */
export async function wecomStack(
  folder: string,
  provider: { address: string },
  more: { port: number; at: string },
): Promise<Stack> {
  const out = join(folder, 'cdk.out');
  const settings = {
    channels: 'wecom,by-hand',
    wecomCorp: 'ww1',
    wecomAgent: '1000002',
    wecomAddress: provider.address,
    linkAddress: 'hy.test/t',
  };
  huiying({ outdir: out, settings }).synth();
  const data = join(folder, 'data');
  mkdirSync(data, { recursive: true });
  // What an administrator puts into the channel's secret after the first deployment.
  const [secret, ...others] = readDeployment(out, PLACE, {})
    .of('AWS::SecretsManager::Secret')
    .filter(({ logicalId }) => /wecom/i.test(logicalId));
  if (!secret?.arn || others.length > 0)
    throw new Error(`${others.length + (secret ? 1 : 0)} secrets of the channel wecom in the template instead of one`);
  const records = openRecords(data);
  records.putSetting(`secret ${secret.arn}`, JSON.stringify({ corpSecret: SECRET }));
  records.close();
  const stack = await startStack({ out, data, hold: true, ...more });
  const { contacts } = await stack.store.directory({ fresh: true });
  await stack.store.putDirectory({
    contacts: contacts.map((contact) => ({ ...contact, accounts: { wecom: contact.id } })),
  });
  return stack;
}
