import type { Policy } from '../rules/policy.ts';

const SCHEME = /^https?:\/\//;

/** The host of an address, or what may be one, from its last name backwards: `m.weibo.com` is one of `weibo.com`. */
const hostIn = (written: string): string | null => {
  const host = written.replace(SCHEME, '').split(/[/?#:]/)[0] ?? '';
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host) ? host : null;
};

const bare = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·•_]+/g, '');

/** One name for one platform, however its source spells it; one that the table does not know stays as it is. */
export function platformOf(written: string, platforms: Policy['intake']['platforms']): string {
  const said = bare(written);
  const host = hostIn(said);
  const known = platforms.find(
    ({ name, names, hosts }) =>
      bare(name) === said ||
      names.some((other) => bare(other) === said) ||
      (host !== null && hosts.some((own) => host === own || host.endsWith(`.${own}`))),
  );
  return known?.name ?? written;
}
