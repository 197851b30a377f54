import type { Provider } from '../../ports/provider.ts';

export type Outcome = Awaited<ReturnType<Provider['send']>>;

/** No provider is waited for longer: a batch of five must end within the function's time, and the text is then unknown, never sent again here. */
export const PATIENCE_MS = 4_500;

/** How providers say that the account is empty: 阿里云 账户余额不足 and 业务停机, 腾讯云 套餐包余量不足. */
const UNPAID = /^(isv\.(AMOUNT_NOT_ENOUGH|OUT_OF_SERVICE)|FailedOperation\.InsufficientBalanceInSmsPackage)$/;

/** A refusal by its code. An empty account refuses every text that follows, and only money mends it. */
export const refusedFor = (code: string, retry: boolean): Outcome => ({
  state: 'failed',
  why: code,
  retry,
  ...(UNPAID.test(code) ? { unpaid: true } : {}),
});

/** Ends of a connection at which nothing can have been submitted. */
const NOT_SUBMITTED = /\b(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)\b/;

/** What an error on the way means for a text. The code may sit on a cause, which is how fetch tells of the network, or in the message alone, as in Tencent's SDK. */
export function afterError(error: unknown): Outcome {
  for (let inner = error; inner instanceof Error; inner = inner.cause) {
    const code = 'code' in inner && typeof inner.code === 'string' ? inner.code : '';
    const [, found] = NOT_SUBMITTED.exec(`${code} ${inner.message}`) ?? [];
    if (found) return { state: 'failed', why: found, retry: true };
  }
  const name = error instanceof Error ? error.name : 'unknown error';
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : name;
  return { state: 'unknown', why: code };
}
