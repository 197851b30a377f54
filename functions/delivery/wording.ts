import { type Instant, HOUR, plus } from '../domain/matter/instant.ts';
import type { Policy } from '../domain/rules/policy.ts';
import { registeredValues, type TemplateValues } from '../domain/texts/registered.ts';
import { renderText } from '../domain/texts/render-text.ts';
import type { Text } from '../domain/texts/text.ts';
import type { Ports } from '../ports/ports.ts';

/** What a provider gets: the whole text, and the template with its values where it must be registered. */
export interface Wording {
  template: string;
  values: TemplateValues;
  body: string;
  code: string | null;
}

/** A code and where it went: hashed together, so that nobody finds the address by trying all there are. */
export const codeTo = (code: string, address: string): string => `${code} to ${address}`;

const MOST = 99;

/** A text that carries others says how many; of one matter it has a code if one of them has, across matters people sign in. */
export function carrying(text: Text, others: Text[]): Pick<Text, 'template' | 'variables' | 'withCode'> {
  const count = String(Math.min(others.length + 1, MOST));
  const { number = '', grade = '', subject = '' } = text.variables;
  const together = [text, ...others];
  // A kind without a page behind a code gives none: it would open nothing.
  return others.every(({ matter }) => matter === text.matter) && together.some(({ withCode }) => withCode)
    ? { template: 'several', variables: { number, grade, subject, count }, withCode: true }
    : digestContent(others.length + 1);
}

/** How much waits, across cases. */
export const digestContent = (count: number): Pick<Text, 'template' | 'variables' | 'withCode'> => ({
  template: 'digest',
  variables: { count: String(Math.min(count, MOST)) },
  withCode: false,
});

/** P8: the words of one text; its one-time code is made here and kept as a hash, bound to person, address, case and step. */
export async function wordingOf(
  text: Text,
  address: string,
  policy: Policy,
  ports: Pick<Ports, 'ids' | 'store' | 'clock' | 'settings'>,
): Promise<Wording> {
  const code = text.withCode ? await codeFor(text, address, policy, ports) : null;
  const variables = { ...text.variables, ...(code ? { code, address: ports.settings.linkAddress } : {}) };
  const { body } = renderText(policy, text.template, variables, { drill: text.drill });
  const values = registeredValues(policy, text.template, text.variables, { drill: text.drill, code });
  return { template: text.template, values, body, code };
}

async function codeFor(
  text: Text,
  address: string,
  { link }: Policy,
  { ids, store, clock }: Pick<Ports, 'ids' | 'store' | 'clock'>,
): Promise<string> {
  const code = ids.random(link.codeChars);
  const issuedAt: Instant = clock.now();
  await store.putLink({
    codeHash: ids.hash(code),
    textId: text.id,
    matter: text.matter,
    person: text.person,
    step: text.step,
    issuedAt,
    expiresAt: plus(issuedAt, link.hours * HOUR),
    tries: 0,
    to: ids.hash(codeTo(code, address)),
  });
  return code;
}
