import type { Policy } from '../rules/policy.ts';

/**
 * P8: the id under which a provider registered a template. Ids are current at use; a case that keeps older words is sent by the id that stood
 * beside those words. None: the deployment's settings know it, or the provider asks for none.
 */
export function registeredId(
  channel: string,
  template: string,
  { kept, current }: { kept: Policy; current: Policy },
): string | undefined {
  const holder = sameWords(kept, current, template) ? current : kept;
  return holder.registered[channel]?.[template];
}

/** Whether two versions say the same in a template, so that one registration serves both. */
export function sameWords(a: Policy, b: Policy, template: string): boolean {
  const [one, other] = [a.texts.templates[template], b.texts.templates[template]];
  return one?.body === other?.body && one?.variables.join() === other?.variables.join();
}
