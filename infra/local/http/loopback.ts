import type { IncomingMessage } from 'node:http';

const FORWARDING = ['forwarded', 'via', 'x-real-ip', 'x-original-forwarded-for', 'cf-connecting-ip', 'true-client-ip'];
const LOCAL_HOST = /^(127(\.\d{1,3}){3}|localhost|\[::1\])(:\d{1,5})?$/i;
const LOCAL_PEER = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/;

/** Why a request is not from this machine alone, or null. The stack has demo people and movable time: it is never to be reached from elsewhere. */
export function notLocal(request: IncomingMessage): string | null {
  const peer = request.socket.remoteAddress ?? '';
  if (!LOCAL_PEER.test(peer)) return `the peer ${peer} is not this machine`;
  const host = request.headers.host ?? '';
  if (!LOCAL_HOST.test(host)) return 'the Host header does not name this machine';
  const forwarding = Object.keys(request.headers).find(
    (name) => FORWARDING.includes(name) || name.startsWith('x-forwarded'),
  );
  return forwarding === undefined ? null : `the request was forwarded (header ${forwarding})`;
}

/** A page of another site may not move this machine's clock through its visitor's browser. */
export function fromAnotherSite(request: IncomingMessage): boolean {
  const origin = request.headers.origin;
  if (request.headers['sec-fetch-site'] === 'cross-site') return true;
  if (origin === undefined) return false;
  const host = URL.parse(origin)?.host ?? '';
  return !LOCAL_HOST.test(host);
}
