import { createPublicKey } from 'node:crypto';
import { SignatureV4 } from '@smithy/signature-v4';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Notary } from '../../ports/ports.ts';
import { ServiceUnreachable } from '../../errors.ts';
import { environment } from './environment.ts';
import { signatureHolds } from './signature.ts';

const WAIT_MS = 10_000;
const TRIES = 3;

/**
 * KMS's two calls, signed as every other: credentials, region and hash are those of a client that is there anyway. No seal needs the megabyte of a client of its own.
 */
export function kmsNotary(
  lent: () => Pick<DynamoDBClient['config'], 'region' | 'credentials' | 'sha256'>,
  keyArn: () => string,
): Notary {
  const ask = async (operation: 'Sign' | 'GetPublicKey', more: object): Promise<Record<string, unknown>> => {
    const config = lent();
    const region = await config.region();
    const url = new URL(environment.awsEndpoint ?? `https://kms.${region}.${suffixOf(region)}/`);
    const request = {
      method: 'POST',
      protocol: url.protocol,
      hostname: url.hostname,
      ...(url.port === '' ? {} : { port: Number(url.port) }),
      path: '/',
      headers: {
        host: url.host,
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `TrentService.${operation}`,
      },
      body: JSON.stringify({ KeyId: keyArn(), ...more }),
    };
    const signer = new SignatureV4({ service: 'kms', region, credentials: config.credentials, sha256: config.sha256 });
    for (let attempt = 1; ; attempt += 1) {
      const { headers } = await signer.sign(request);
      try {
        const answer = await fetch(url, {
          method: 'POST',
          headers,
          body: request.body,
          signal: AbortSignal.timeout(WAIT_MS),
        });
        const said = (await answer.json()) as Record<string, unknown>;
        if (answer.ok) return said;
        throw new ServiceUnreachable(
          `KMS ${operation} answered ${answer.status} ${String(said['__type'])}: ${String(said['message'] ?? said['Message'])}`,
        );
      } catch (error) {
        if (attempt === TRIES) throw error;
      }
    }
  };
  let pem: Promise<string> | undefined;
  return {
    sign: async (text) => {
      const { Signature } = await ask('Sign', {
        Message: Buffer.from(text).toString('base64'),
        MessageType: 'RAW',
        SigningAlgorithm: 'ECDSA_SHA_256',
      });
      if (typeof Signature !== 'string') throw new ServiceUnreachable('KMS Sign answered without a signature');
      return Signature;
    },
    publicKey: async () => {
      pem ??= ask('GetPublicKey', {}).then(({ PublicKey }) =>
        createPublicKey({ key: Buffer.from(String(PublicKey), 'base64'), format: 'der', type: 'spki' })
          .export({ format: 'pem', type: 'spki' })
          .toString(),
      );
      try {
        return await pem;
      } catch (error) {
        pem = undefined;
        throw error;
      }
    },
    holds: signatureHolds,
  };
}

const suffixOf = (region: string): string => (region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com');
