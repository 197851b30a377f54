import { z } from 'zod';
import { Stopped } from './said.ts';

export interface Answer {
  status: number;
  body: unknown;
  text: string;
}

/** The deployment as the world sees it: HTTP and nothing else. */
export interface Web {
  url: string;
  call(method: string, path: string, more?: { token?: string; body?: unknown; bytes?: Buffer }): Promise<Answer>;
}

const TIMEOUT_MS = 40_000;
const QUOTED = 300;

/** `https://HOST`, or this machine: a token goes over no other line. */
export function addressOf(given: string | undefined): string {
  if (!given)
    throw new Stopped(
      '--url is missing: give the address of the deployment, such as --url https://huiying.example.gov.cn',
    );
  let address: URL;
  try {
    address = new URL(given);
  } catch {
    throw new Stopped(`--url ${given} is no address: it begins with https://, such as https://huiying.example.gov.cn`);
  }
  const { protocol, hostname, pathname, origin } = address;
  if (protocol === 'http:' && !['127.0.0.1', 'localhost', '[::1]'].includes(hostname))
    throw new Stopped(`--url ${given} is not encrypted, and tokens would be read on the way: use https://${hostname}`);
  if (protocol !== 'https:' && protocol !== 'http:') throw new Stopped(`--url ${given}: only https:// is called`);
  if (pathname !== '/') throw new Stopped(`--url ${given} has a path; give the deployment itself: ${origin}`);
  return origin;
}

const Cause = z.object({ cause: z.object({ code: z.string() }) });

const UNREACHED: Record<string, string> = {
  ENOTFOUND: 'no such host is known: look for a slip in --url, or wait until the name is in DNS',
  EAI_AGAIN: 'its name cannot be looked up from here: is this machine connected?',
  ECONNREFUSED: 'nothing listens there: is the port right, and has the deployment ended?',
  ETIMEDOUT: 'it does not answer: a firewall may be between',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT:
    'its certificate is self-signed; set NODE_EXTRA_CA_CERTS to the authority that the district uses',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'its certificate comes from an unknown authority; set NODE_EXTRA_CA_CERTS to that one',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
};

export function webAt(url: string): Web {
  return {
    url,
    async call(method, path, { token, body, bytes } = {}) {
      const headers = {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(bytes === undefined ? {} : { 'content-type': 'image/png' }),
      };
      const sent =
        bytes === undefined ? (body === undefined ? undefined : JSON.stringify(body)) : Uint8Array.from(bytes);
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      const answer = await fetch(`${url}${path}`, {
        method,
        headers,
        signal,
        ...(sent === undefined ? {} : { body: sent }),
      }).catch((error: unknown) => {
        const code = Cause.safeParse(error).data?.cause.code ?? String(error);
        throw new Stopped(`${url} is not reached: ${UNREACHED[code] ?? code}`);
      });
      const text = await answer.text();
      return { status: answer.status, text, body: jsonIn(text) };
    },
  };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const Problem = z.looseObject({ type: z.string().optional(), detail: z.string() });

/** What the deployment said of a refusal. */
export const refusal = ({ status, body, text }: Answer): string => {
  const problem = Problem.safeParse(body).data;
  return problem ? `${status}: ${problem.detail}` : `${status}: ${text.slice(0, QUOTED)}`;
};

export const problemType = ({ body }: Answer): string => Problem.safeParse(body).data?.type ?? '';
