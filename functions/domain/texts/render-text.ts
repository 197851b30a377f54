import { own } from '../matter/own.ts';
import type { Policy, TextTemplate } from '../rules/policy.ts';

/** A template that the rules must have. */
export function templateOf({ texts: { templates } }: Policy, template: string): TextTemplate {
  const row = own(templates, template);
  if (row) return row;
  throw new RangeError(
    `no text template ${JSON.stringify(template)}; the policy has ${Object.keys(templates).join(', ')}`,
  );
}

/** P8: the whole text as it is sent, with its signature, and its length in characters as a provider counts them (UTF-16 units). */
export function renderText(
  policy: Policy,
  template: string,
  variables: Record<string, string>,
  { drill }: { drill: boolean },
): { body: string; chars: number } {
  const { signature, drillMark, maxChars, address } = policy.texts;
  const row = templateOf(policy, template);
  const given: Record<string, string> = { address, ...variables };
  const filled = row.body.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = given[name];
    if (value === undefined || value === '') throw new RangeError(`text ${template} needs a value for {${name}}`);
    return value;
  });
  const body = `${signature}${drill ? drillMark : ''}${filled}`;
  for (const name of Object.keys(variables)) {
    if (own(policy.texts.bounds, name) === undefined)
      throw new RangeError(`text ${template} was given {${name}}, which no template knows`);
  }
  if (body.length > maxChars)
    throw new RangeError(`text ${template} has ${body.length} characters, at most ${maxChars} go into one: ${body}`);
  return { body, chars: body.length };
}
