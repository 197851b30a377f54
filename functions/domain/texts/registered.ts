import { own } from '../matter/own.ts';
import type { Policy } from '../rules/policy.ts';
import { templateOf } from './render-text.ts';

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
  return own(own(holder.registered, channel) ?? {}, template);
}

/** Whether two versions say the same in a template, so that one registration serves both. */
export function sameWords(a: Policy, b: Policy, template: string): boolean {
  const [one, other] = [own(a.texts.templates, template), own(b.texts.templates, template)];
  return one?.body === other?.body && one?.variables.join() === other?.variables.join();
}

/** What a registered template is filled with, in the order in which it asks for it. */
export type TemplateValues = readonly { name: string; value: string }[];

/**
 * P8: the values of a registered template, in the order of its row and the code last: a stored map has no order. The address is a part of the
 * registered words. A registered template has no place for the mark of a drill, so that its first value bears it (S4).
 */
export function registeredValues(
  policy: Policy,
  template: string,
  variables: Record<string, string>,
  { drill, code }: { drill: boolean; code: string | null },
): TemplateValues {
  const values = templateOf(policy, template).variables.map((name) => ({ name, value: variables[name] ?? '' }));
  const all = code === null ? values : [...values, { name: 'code', value: code }];
  return drill
    ? all.map((one, at) => (at === 0 ? { ...one, value: `${policy.texts.drillMark}${one.value}` } : one))
    : all;
}
