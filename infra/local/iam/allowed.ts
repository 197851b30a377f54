import type { Condition, Principal, Statement } from './statements.ts';

export type Context = Record<string, string | string[] | boolean>;
export type Decision = { allow: true } | { allow: false; why: string };

/** One question to the evaluator. */
interface Asked {
  action: string;
  resource: string;
  context: Context;
}

/** Who asks: a role with its own statements, or a service, which has none. */
export interface Asker {
  principal: Principal;
  account: string;
  statements: Statement[];
}

/** Whether a role's own statements allow one action on one resource. */
export function allowed(statements: Statement[], action: string, resource: string, context: Context = {}): Decision {
  const asked = { action, resource, context };
  if (says('Deny', statements, asked))
    return { allow: false, why: 'with an explicit deny in an identity-based policy' };
  return says('Allow', statements, asked)
    ? { allow: true }
    : { allow: false, why: `because no identity-based policy allows the ${action} action` };
}

/** Within one account: no Deny on either side, and an Allow on one of them. A key's policy must allow, or leave it to the account. */
export function allowedTo(
  who: Asker,
  resourcePolicy: Statement[],
  action: string,
  resource: string,
  context: Context = {},
): Decision {
  const asked = { action, resource, context };
  const addressed = (reaches: (principal: Principal) => boolean) =>
    resourcePolicy.filter((one) => one.principals?.some(reaches));
  const direct = addressed((principal) => isDirectly(principal, who.principal));
  const account = who.principal.kind === 'Service' ? [] : addressed((principal) => isAccount(principal, who.account));
  if (says('Deny', [...direct, ...account], asked))
    return { allow: false, why: 'with an explicit deny in a resource-based policy' };
  const own = allowed(who.statements, action, resource, context);
  if (!own.allow && own.why.startsWith('with an explicit deny')) return own;
  if (says('Allow', direct, asked)) return { allow: true };
  const isKey = action.startsWith('kms:');
  if (who.principal.kind === 'Service' || (isKey && !says('Allow', account, asked)))
    return { allow: false, why: `because no resource-based policy allows the ${action} action` };
  return own;
}

/** AWS's wording: `User: arn:aws:sts::…:assumed-role/R/F is not authorized to perform: dynamodb:PutItem on resource: arn:… because no identity-based policy allows the dynamodb:PutItem action`. */
export function accessDenied(user: string, action: string, resource: string, why: string): string {
  return `User: ${user} is not authorized to perform: ${action} on resource: ${resource} ${why}`;
}

function says(effect: Statement['effect'], statements: Statement[], asked: Asked): boolean {
  return statements.some(
    (one) =>
      one.effect === effect &&
      one.actions.some((pattern) => matches(pattern.toLowerCase(), asked.action.toLowerCase())) &&
      one.resources.some((pattern) => pattern === '*' || arnMatches(pattern, asked.resource)) &&
      one.conditions.every((condition) => holds(condition, asked.context)),
  );
}

function isDirectly(named: Principal, asking: Principal): boolean {
  return named.kind === 'Any' || (named.kind === asking.kind && named.value === asking.value);
}

/** The account as a principal: its number, or its root. It delegates to the account's own policies. */
const isAccount = (named: Principal, account: string): boolean =>
  named.kind === 'AWS' &&
  (named.value === account || new RegExp(`^arn:aws[a-z-]*:iam::${account}:root$`).test(named.value));

/** IAM's wildcards: `*` any run of characters, `?` any one. */
export function matches(pattern: string, text: string): boolean {
  if (!/[*?]/.test(pattern)) return pattern === text;
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll('*', '[\\s\\S]*')
    .replaceAll('?', '[\\s\\S]');
  return new RegExp(`^${source}$`).test(text);
}

const partsOf = (arn: string): string[] => [...arn.split(':').slice(0, 5), arn.split(':').slice(5).join(':')];

/** Each of the six parts of an ARN by itself, so that a `*` in one never reaches into the next. */
function arnMatches(pattern: string, arn: string): boolean {
  const parts = partsOf(arn);
  return partsOf(pattern).every((part, i) => matches(part, parts[i] ?? ''));
}

function holds({ operator, quantifier, key, values }: Condition, context: Context): boolean {
  const found = context[key];
  const given = (found === undefined ? [] : Array.isArray(found) ? found : [found]).map(String);
  const negated = operator === 'StringNotEquals' || operator === 'StringNotLike';
  const one = (value: string): boolean => {
    switch (operator) {
      case 'StringEquals':
      case 'StringNotEquals':
        return values.includes(value) !== negated;
      case 'StringLike':
      case 'StringNotLike':
        return values.some((pattern) => matches(pattern, value)) !== negated;
      case 'Bool':
        return values.includes(value);
      case 'ArnEquals':
      case 'ArnLike':
        break;
    }
    return values.some((pattern) => arnMatches(pattern, value));
  };
  // AWS: an absent key fails a condition, but a negated one and ForAllValues hold.
  if (quantifier === 'ForAllValues') return given.every(one);
  if (quantifier === 'ForAnyValue') return given.some(one);
  return given.length === 0 ? negated : given.every(one);
}
