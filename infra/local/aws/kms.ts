import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { z } from 'zod';
import type { Records } from '../records.ts';
import type { Deployment } from '../run/deployment.ts';
import { AwsError } from './errors.ts';
import type { JsonService } from './endpoint.ts';

const Key = z.object({ KeySpec: z.string().optional(), KeyUsage: z.string().optional() });
const SignInput = z.object({
  KeyId: z.string(),
  Message: z.string(),
  MessageType: z.literal('RAW'),
  SigningAlgorithm: z.literal('ECDSA_SHA_256'),
});

/** KMS's Sign and GetPublicKey with the template's keys of the curve P-256: made up once and kept in the data folder. What other keys encrypt is left as it is. */
export function kms(deployment: Deployment, records: Records): JsonService {
  const keyOf = (id: string) => {
    const found = deployment.of('AWS::KMS::Key').find(({ arn, ref }) => arn === id || ref === id);
    if (!found?.arn) throw new AwsError('NotFoundException', `Key '${id}' does not exist`);
    const { KeySpec, KeyUsage } = deployment.read(found, Key);
    if (KeySpec !== 'ECC_NIST_P256' || KeyUsage !== 'SIGN_VERIFY')
      throw new AwsError('InvalidKeyUsageException', `${found.arn} key usage is ENCRYPT_DECRYPT which is not valid.`);
    const kept = records.setting(`key ${found.arn}`);
    const pem =
      kept ??
      generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
    if (kept === null) records.putSetting(`key ${found.arn}`, pem);
    return { arn: found.arn, key: createPrivateKey(pem) };
  };
  return {
    protocol: 'json',
    async carryOut({ operation, input }) {
      if (operation === 'GetPublicKey') {
        const { arn, key } = keyOf(z.object({ KeyId: z.string() }).parse(input).KeyId);
        const PublicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64');
        return { KeyId: arn, KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY', PublicKey };
      }
      if (operation !== 'Sign')
        throw new AwsError('UnsupportedOperation', `kms:${operation} is not supported by the embedded stack`);
      const { KeyId, Message, SigningAlgorithm } = SignInput.parse(input);
      const { arn, key } = keyOf(KeyId);
      const signature = sign('sha256', Buffer.from(Message, 'base64'), key);
      return { KeyId: arn, Signature: signature.toString('base64'), SigningAlgorithm };
    },
  };
}
