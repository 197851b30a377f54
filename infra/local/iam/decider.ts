import { allowedTo, type Decision } from './allowed.ts';
import type { Place, Right } from './place.ts';
import type { Principal, Statement } from './statements.ts';

/** What decides about any call in this deployment, as plain data that a worker may have. */
export interface Grants {
  place: Omit<Place, 'keyOf' | 'machineOf'>;
  /** The customer key of each encrypted resource, by ARN. */
  keys: ReadonlyMap<string, string>;
  /** The policies that hang on resources themselves, by ARN. */
  policies: ReadonlyMap<string, Statement[]>;
}

/** Decides about one caller's rights, each once. */
export function decider(
  { place, policies }: Grants,
  who: { principal: Principal; statements: Statement[] },
): (service: string, right: Right, context?: Record<string, string>) => Decision {
  const before = new Map<string, Decision>();
  const decide = (service: string, { action, resource }: Right, context: Record<string, string>): Decision => {
    const policy = policies.get(resource) ?? policies.get(resource.replace(/\/.*$/, '')) ?? [];
    const viaService = action.startsWith('kms:')
      ? { 'kms:ViaService': `${service}.${place.region}.amazonaws.com` }
      : {};
    const asker = { principal: who.principal, account: place.account, statements: who.statements };
    return allowedTo(asker, policy, action, resource, { 'aws:SecureTransport': true, ...viaService, ...context });
  };
  return (service, right, context = {}) => {
    const key = `${right.action} ${right.resource} ${Object.values(context).join(' ')}`;
    const decision = before.get(key) ?? decide(service, right, context);
    before.set(key, decision);
    return decision;
  };
}
