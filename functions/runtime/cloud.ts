import { now } from '../adapters/aws/clock.ts';
import { cryptoIds } from '../adapters/aws/ids.ts';
import { internet } from '../adapters/aws/internet.ts';
import { environmentSettings } from '../adapters/aws/settings.ts';
import { BadSetting } from '../errors.ts';
import type { Ports } from '../ports/ports.ts';
import type { Service } from './services/service.ts';
import { log, measure, once, type Runtime } from './telemetry.ts';

/** The world of a function as AWS gives it: what asks nobody, and the services that it names, as its construct grants them. */
export const cloud = (...services: readonly Service[]): Runtime => ({
  ports: once(() => portsOf(services)),
  log,
  measure,
});

const lacks = (what: string): BadSetting =>
  new BadSetting(
    `this function has no ${what}: its handler names no service that gives it, as its construct must grant it`,
  );

/** Made once, each client and setting on its first use, so that a function needs only what it was granted. */
function portsOf(services: readonly Service[]): Ports {
  const given = services.reduce<Partial<Ports>>((ports, service) => ({ ...ports, ...service() }), {});
  const port = <Name extends keyof Ports>(name: Name): Ports[Name] => {
    const found: Partial<Ports>[Name] = given[name];
    if (found === undefined) throw lacks(name);
    return found;
  };
  return {
    clock: { now },
    outside: internet,
    ids: given.ids ?? cryptoIds(() => Promise.reject(lacks('salt'))),
    settings: given.settings ?? environmentSettings(() => Promise.reject(lacks('secret of a channel'))),
    get store() {
      return port('store');
    },
    get kinds() {
      return port('kinds');
    },
    get policies() {
      return port('policies');
    },
    get workflow() {
      return port('workflow');
    },
    get bus() {
      return port('bus');
    },
    get nudges() {
      return port('nudges');
    },
    get secrets() {
      return port('secrets');
    },
    get archive() {
      return port('archive');
    },
    get notary() {
      return port('notary');
    },
    get photos() {
      return port('photos');
    },
    get pages() {
      return port('pages');
    },
  };
}
