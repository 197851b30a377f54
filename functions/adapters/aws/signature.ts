import { createPublicKey, verify } from 'node:crypto';

/** Whether an ECDSA signature over P-256 and SHA-256, DER in base64, is of this text and by the holder of this key (PEM). */
export function signatureHolds(text: string, signature: string, publicKey: string): boolean {
  try {
    return verify('sha256', Buffer.from(text), createPublicKey(publicKey), Buffer.from(signature, 'base64'));
  } catch {
    // A key or a signature that is none holds for nothing.
    return false;
  }
}
