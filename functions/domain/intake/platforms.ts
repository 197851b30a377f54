import { simplified } from './simplified.ts';
import type { Policy } from '../rules/policy.ts';

const SCHEME = /^https?:\/\//;

/** The host of an address, or what may be one, from its last name backwards: `m.weibo.com` is one of `weibo.com`. */
const hostIn = (written: string): string | null => {
  const host = written.replace(SCHEME, '').split(/[/?#:]/)[0] ?? '';
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host) ? host : null;
};

const bare = (name: string): string => simplified(name.normalize('NFKC').toLowerCase()).replace(/[\s·•_"'“”‘’]+/g, '');

/** Editions of one platform: `抖音极速版`, `今日头条APP`. */
const EDITION =
  /(?:手机|网页|国际|极速|火山|电脑|轻享|移动|桌面|安卓|pc|ios)版$|(?:手机|移动|安卓)?客户端$|app$|(?:手机|移动|电脑|网页|pc|h5)端$/;
const edition = (name: string): string => name.replace(EDITION, '') || name;

/** What may be its name: the whole, or where it says more (`微信-公众号`, `哔哩哔哩(bilibili)`, `公众号：北仑发布`) its parts, the first first. */
function namesIn(said: string): string[] {
  const parts = said.split(/[-—–:/|,，、()（）【】[\]]+/).filter((part) => part !== '');
  return [said, edition(said), ...parts, ...parts.map(edition)];
}

/** One name for one platform, however its source spells it; one that the table does not know stays as it is. */
export function platformOf(written: string, platforms: Policy['intake']['platforms']): string {
  const said = bare(written);
  const host = hostIn(said);
  const byHost = platforms
    .flatMap(({ name, hosts }) => hosts.map((own) => ({ name, own })))
    .filter(({ own }) => host === own || host?.endsWith(`.${own}`) === true)
    // `channels.weixin.qq.com` is none of the accounts of `weixin.qq.com`.
    .toSorted((a, b) => b.own.length - a.own.length)[0];
  if (byHost) return byHost.name;
  if (host !== null) return written;
  const named = namesIn(said).flatMap(
    (one) => platforms.find(({ name, names }) => [name, ...names].some((other) => bare(other) === one)) ?? [],
  );
  return named[0]?.name ?? written;
}
