import { isObject, Unsupported } from '../json.ts';

/** One condition line: every value list is an OR, the lines an AND. */
export interface Condition {
  operator: Operator;
  quantifier: 'ForAllValues' | 'ForAnyValue' | null;
  key: string;
  values: string[];
}

const OPERATORS = [
  'StringEquals',
  'StringNotEquals',
  'StringLike',
  'StringNotLike',
  'ArnEquals',
  'ArnLike',
  'Bool',
] as const;
export type Operator = (typeof OPERATORS)[number];

/** Keys that the runner can know; a condition on another would be judged wrongly in silence. */
const KEYS = [
  'aws:SecureTransport',
  'aws:SourceArn',
  'aws:SourceAccount',
  'aws:PrincipalAccount',
  'aws:ResourceAccount',
  'kms:ViaService',
  'kms:CallerAccount',
  'kms:EncryptionContext:aws:logs:arn',
];

/** A principal as a resource's policy names it. */
export interface Principal {
  kind: 'AWS' | 'Service' | 'Any';
  value: string;
}

export interface Statement {
  sid: string | null;
  effect: 'Allow' | 'Deny';
  actions: string[];
  resources: string[];
  conditions: Condition[];
  /** Null in a role's policy; the addressed principals in a resource's. */
  principals: Principal[] | null;
}

const FIELDS = ['Sid', 'Effect', 'Action', 'Resource', 'Condition', 'Principal'];

/** Reads a policy document whose intrinsics are resolved. Refuses by name what `allowed` could not judge (NotAction, NotResource, NotPrincipal, unknown conditions). */
export function readPolicy(document: unknown, where: string): Statement[] {
  if (!isObject(document)) throw new Unsupported(`policy ${JSON.stringify(document)}`, where);
  const given = document['Statement'];
  return (Array.isArray(given) ? given : [given]).map((one, i) => readStatement(one, `${where} statement ${i}`));
}

function readStatement(value: unknown, where: string): Statement {
  if (!isObject(value)) throw new Unsupported(`statement ${JSON.stringify(value)}`, where);
  const unknown = Object.keys(value).find((field) => !FIELDS.includes(field));
  if (unknown !== undefined) throw new Unsupported(unknown, where);
  const {
    Sid: sid,
    Effect: effect,
    Action: action,
    Resource: resource,
    Condition: condition,
    Principal: principal,
  } = value;
  if (effect !== 'Allow' && effect !== 'Deny') throw new Unsupported(`Effect ${JSON.stringify(effect)}`, where);
  return {
    sid: typeof sid === 'string' ? sid : null,
    effect,
    actions: texts(action, `${where} Action`),
    resources: texts(resource, `${where} Resource`),
    conditions: condition === undefined ? [] : readConditions(condition, where),
    principals: principal === undefined ? null : readPrincipals(principal, where),
  };
}

function texts(value: unknown, where: string): string[] {
  const list = Array.isArray(value) ? value : [value];
  if (list.length === 0 || !list.every((one) => typeof one === 'string'))
    throw new Unsupported(`${JSON.stringify(value)} where texts are needed`, where);
  const variable = list.find((one) => one.includes('${'));
  if (variable !== undefined) throw new Unsupported(`policy variable in ${variable}`, where);
  return list;
}

function readConditions(value: unknown, where: string): Condition[] {
  return entries(value, where).flatMap(([name, lines]) => {
    const [quantifier, plain] = name.includes(':') ? name.split(':') : [null, name];
    const operator = OPERATORS.find((one) => one === plain);
    if (
      operator === undefined ||
      (quantifier !== null && quantifier !== 'ForAllValues' && quantifier !== 'ForAnyValue')
    )
      throw new Unsupported(`condition ${name}`, where);
    return entries(lines, where).map(([key, wanted]) => {
      if (!KEYS.includes(key)) throw new Unsupported(`condition key ${key}`, where);
      const values = (Array.isArray(wanted) ? wanted : [wanted]).map((one) =>
        typeof one === 'boolean' ? String(one) : one,
      );
      return { operator, quantifier, key, values: texts(values, `${where} ${name} ${key}`) };
    });
  });
}

function readPrincipals(value: unknown, where: string): Principal[] {
  if (value === '*') return [{ kind: 'Any', value: '*' }];
  return entries(value, where).flatMap(([kind, names]) => {
    if (kind !== 'AWS' && kind !== 'Service') throw new Unsupported(`principal ${kind}`, where);
    return texts(names, where).map(
      (name): Principal => (name === '*' ? { kind: 'Any', value: name } : { kind, value: name }),
    );
  });
}

function entries(value: unknown, where: string): [string, unknown][] {
  if (!isObject(value)) throw new Unsupported(`${JSON.stringify(value)} where an object is needed`, where);
  return Object.entries(value);
}

/** An AWS::Lambda::Permission as the statement that it adds to its function's policy. */
export function readPermission(properties: unknown, functionArn: string, where: string): Statement {
  const given = isObject(properties) ? properties : {};
  const unknown = Object.keys(given).find(
    (field) => !['Action', 'FunctionName', 'Principal', 'SourceArn', 'SourceAccount'].includes(field),
  );
  if (unknown !== undefined) throw new Unsupported(unknown, where);
  const principal = texts(given['Principal'], `${where} Principal`)[0] ?? '';
  const sources = [
    { operator: 'ArnLike' as const, quantifier: null, key: 'aws:SourceArn', value: given['SourceArn'] },
    { operator: 'StringEquals' as const, quantifier: null, key: 'aws:SourceAccount', value: given['SourceAccount'] },
  ];
  return {
    sid: null,
    effect: 'Allow',
    actions: texts(given['Action'], `${where} Action`),
    resources: [functionArn],
    conditions: sources.flatMap(({ value, ...line }) =>
      value === undefined ? [] : [{ ...line, values: texts(value, `${where} ${line.key}`) }],
    ),
    principals: [{ kind: principal.includes('amazonaws.com') ? 'Service' : 'AWS', value: principal }],
  };
}

const LOGS = ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'];

/** The statements of the few AWS managed policies known here; refuses another by name. */
export function managedPolicy(arn: string): Statement[] {
  if (!/^arn:aws(-cn)?:iam::aws:policy\/service-role\/AWSLambdaBasicExecutionRole$/.test(arn))
    throw new Unsupported(`managed policy ${arn}`, 'role');
  return [{ sid: null, effect: 'Allow', actions: LOGS, resources: ['*'], conditions: [], principals: null }];
}
