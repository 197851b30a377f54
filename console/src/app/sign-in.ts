import { base64url, randomKey } from './random-key.ts';
import { forget, type Kept, realNow, remembered, setSession, signedIn } from './session.ts';

/** OpenID Connect: authorization code with PKCE, against the issuer that the console's own origin names. */
interface Provider {
  clientId: string;
  authorization: string;
  token: string;
  endSession: string | null;
}

interface Started {
  state: string;
  verifier: string;
  /** Where to go on afterwards. */
  path: string;
}

const STARTED = 'huiying.sign-in';
const home = (): string => `${location.origin}/`;

let provider: Promise<Provider> | undefined;

async function discover(): Promise<Provider> {
  const config: { issuer: string; clientId: string } = await (await fetch('/console.json')).json();
  const answer = await fetch(`${config.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  if (!answer.ok) throw new Error(`${config.issuer}: HTTP ${answer.status}`);
  const found: { authorization_endpoint: string; token_endpoint: string; end_session_endpoint?: string } =
    await answer.json();
  return {
    clientId: config.clientId,
    authorization: found.authorization_endpoint,
    token: found.token_endpoint,
    endSession: found.end_session_endpoint ?? null,
  };
}

const theProvider = (): Promise<Provider> => (provider ??= discover());

/** Leaves the page for the provider's. `path` is where the person comes back to. */
export async function startSignIn(path = `${location.pathname}${location.search}`): Promise<void> {
  const { authorization, clientId } = await theProvider();
  const started: Started = { state: randomKey(), verifier: randomKey(), path };
  sessionStorage.setItem(STARTED, JSON.stringify(started));
  const challenge = base64url(
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(started.verifier))),
  );
  const wanted = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: home(),
    scope: 'openid profile',
    state: started.state,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  });
  location.assign(`${authorization}?${wanted}`);
}

/** True when this address is the way back from the provider, and it was dealt with. */
async function finishSignIn(): Promise<boolean> {
  const given = new URLSearchParams(location.search);
  const [code, state, refused] = [given.get('code'), given.get('state'), given.get('error')];
  if (state === null || (code === null && refused === null)) return false;
  const text = sessionStorage.getItem(STARTED);
  sessionStorage.removeItem(STARTED);
  const started: Started | null = text === null ? null : JSON.parse(text);
  if (refused !== null) throw new Error(given.get('error_description') ?? refused);
  // An old address from the history, or one that somebody else made.
  if (started === null || started.state !== state || code === null) return false;
  const { token, clientId } = await theProvider();
  const answer = await asked(token, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: home(),
    client_id: clientId,
    code_verifier: started.verifier,
  });
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  const tokens: Tokens = await answer.json();
  history.replaceState(null, '', started.path);
  signedIn(keptOf(tokens));
  return true;
}

interface Tokens {
  access_token: string;
  id_token?: string;
  refresh_token?: string;
  expires_in?: number;
}

const asked = (token: string, form: Record<string, string>): Promise<Response> =>
  fetch(token, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form),
  });

/** What is not given anew stays as it was: a provider need not turn its refresh tokens over. */
function keptOf({ access_token, id_token, refresh_token, expires_in = 3_600 }: Tokens, was?: Kept): Kept {
  const now = realNow();
  const idToken = id_token ?? was?.idToken;
  const refreshToken = refresh_token ?? was?.refreshToken;
  return {
    token: access_token,
    issuedAt: now,
    expiresAt: now + expires_in * 1_000,
    ...(idToken === undefined ? {} : { idToken }),
    ...(refreshToken === undefined ? {} : { refreshToken }),
  };
}

/** The next token, or why there is none: the provider said no, or was not reached. */
export async function renewedBy(kept: Kept): Promise<Kept | 'refused' | 'unreached'> {
  if (kept.refreshToken === undefined) return 'refused';
  try {
    const { token, clientId } = await theProvider();
    const form = { grant_type: 'refresh_token', refresh_token: kept.refreshToken, client_id: clientId };
    const answer = await asked(token, form);
    if (answer.ok) {
      const tokens: Tokens = await answer.json();
      return keptOf(tokens, kept);
    }
    return answer.status >= 500 || answer.status === 429 ? 'unreached' : 'refused';
  } catch {
    // No connection: it is tried again as long as the token lasts.
    provider = undefined;
    return 'unreached';
  }
}

let opening: Promise<void> | undefined;

/** Signs in by what this tab remembers, by the way back, or by leaving for the provider; once, as a code is good for once. */
export const openSession = (): Promise<void> => (opening ??= open());

async function open(): Promise<void> {
  try {
    if (await finishSignIn()) return;
    const known = remembered();
    if (known && known.expiresAt > realNow()) signedIn(known);
    else {
      const next = known ? await renewedBy(known) : 'refused';
      if (typeof next === 'string') await startSignIn();
      else signedIn(next);
    }
  } catch (error) {
    setSession({ is: 'failed', why: error instanceof Error ? error.message : String(error) });
  }
}

export async function signOut(): Promise<void> {
  const was = forget();
  const { endSession } = await theProvider();
  const wanted = new URLSearchParams({
    post_logout_redirect_uri: home(),
    ...(was?.idToken ? { id_token_hint: was.idToken } : {}),
  });
  location.assign(endSession === null ? home() : `${endSession}?${wanted}`);
}
