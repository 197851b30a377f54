import { ResourceImpact, fullDiff } from '@aws-cdk/cloudformation-diff';
import { describe, expect, it } from 'vitest';
import { FOR_USE, SIGN_IN, synthesize } from './synth.ts';

const ABROAD = { ...SIGN_IN, domain: 'hy.bl.cn', dataResidency: '数据出境安全评估 2026-17' };

/** As the KMS gives out a public key over P-256. */
const KEY = `MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE${'A'.repeat(86)}==`;

/** What a district may go between, each with the setting that it differs by. */
const WAYS: Record<string, Record<string, string>> = {
  plain: ABROAD,
  'with SMS': { ...ABROAD, channels: 'sns-sms,by-hand' },
  'with e-mail': {
    ...ABROAD,
    channels: 'email-smtp,sns-sms',
    mailFrom: 'a@bl.cn',
    mailHost: 'mail.bl.cn',
    mailPort: '465',
  },
  'without a drill': { ...ABROAD, dailyDrill: 'false' },
  'with pages read': { ...ABROAD, linkCheck: 'true' },
  'under another domain': { ...ABROAD, domain: 'hy2.bl.cn' },
  'for a month': { ...ABROAD, sealDays: '30' },
  'with a budget': { ...ABROAD, monthlyBudgetUsd: '300' },
  'for trial': { ...ABROAD, trial: 'true' },
  'with a key before this one': { ...ABROAD, formerSealKeys: JSON.stringify({ [KEY]: '2027-03-01T02:10:00.000Z' }) },
  'with a monitor': { ...ABROAD, heartbeatAddress: 'https://ping.example.com/a' },
};

const SYNTH_MS = 120_000;
type Output = { Value: unknown; Export?: { Name: string } };
interface Stack {
  readonly Resources: Record<string, { Type: string; DeletionPolicy?: string }>;
  readonly Outputs?: Record<string, Output>;
}
interface Deployment {
  readonly state: Stack;
  readonly service: Stack;
  /** What the service stack imports of the other. */
  readonly imports: readonly string[];
}

const deployment = (settings: Record<string, string>): Deployment => {
  const { state, service } = synthesize(settings);
  return { state: JSON.parse(state.text), service: JSON.parse(service.text), imports: importsIn(service.text) };
};

const exportsOf = ({ Outputs = {} }: Stack): Map<string, string> =>
  new Map(
    Object.values(Outputs).flatMap(({ Value, Export }) => (Export ? [[Export.Name, JSON.stringify(Value)]] : [])),
  );

const importsIn = (template: string): string[] => [
  ...new Set([...template.matchAll(/"Fn::ImportValue":\s*"([^"]+)"/g)].map(([, name = '']) => name)),
];

/** What CloudFormation would refuse, or what would be lost: the state stack goes first, under a service stack that still is the old one. */
function harmOf(from: Deployment, to: Deployment): string[] {
  const [had, has] = [exportsOf(from.state), exportsOf(to.state)];
  const broken = from.imports.flatMap((name) => {
    if (!has.has(name)) return [`export ${name} goes while it is in use`];
    return has.get(name) === had.get(name) ? [] : [`export ${name} changes while it is in use`];
  });
  const lost = [
    ...changes(from.state, to.state),
    ...changes(from.service, to.service).filter(
      ([, type, impact]) => KEEPS.has(type) && impact !== ResourceImpact.WILL_ORPHAN,
    ),
  ];
  return [...broken, ...lost.map(([id, type, impact]) => `${type} ${id}: ${impact}`)];
}

/** Of the service stack: what holds something that nobody could make again. It may stay behind, as a log does with its function. */
const KEEPS = new Set([
  'AWS::ApiGatewayV2::Api',
  'AWS::Logs::LogGroup',
  'AWS::SecretsManager::Secret',
  'AWS::StepFunctions::StateMachine',
]);
const HARMFUL: ReadonlySet<ResourceImpact> = new Set([
  ResourceImpact.WILL_REPLACE,
  ResourceImpact.MAY_REPLACE,
  ResourceImpact.WILL_DESTROY,
  ResourceImpact.WILL_ORPHAN,
]);

const texts = new WeakMap<object, string>();

/** Written once, since each resource is compared with those of all other settings. */
function textOf(resource: object | undefined): string {
  if (!resource) return '';
  const text = texts.get(resource) ?? JSON.stringify(resource);
  texts.set(resource, text);
  return text;
}

/** A stack with those resources alone that another has otherwise or not at all: what stays as it is needs no look, and is nearly all. */
function otherThanIn(other: Stack, stack: Stack): Stack {
  const own = Object.entries(stack.Resources);
  const differ = own.filter(([id, one]) => textOf(one) !== textOf(other.Resources[id]));
  return { ...stack, Resources: Object.fromEntries(differ) };
}

function changes(from: Stack, to: Stack): [string, string, ResourceImpact][] {
  const found: [string, string, ResourceImpact][] = [];
  fullDiff(otherThanIn(to, from), otherThanIn(from, to)).resources.forEachDifference((id, change) => {
    if (HARMFUL.has(change.changeImpact)) found.push([id, change.oldResourceType ?? '', change.changeImpact]);
  });
  return found;
}

describe('Going from one setting to another', { timeout: SYNTH_MS }, () => {
  const made = new Map(Object.entries(WAYS).map(([name, settings]) => [name, deployment(settings)]));
  const pairs = [...made.keys()].flatMap((from) =>
    [...made.keys()].filter((to) => to !== from).map((to) => [from, to]),
  );

  it.each(pairs)('%s → %s is an ordinary deployment', (from = '', to = '') => {
    const [before, after] = [made.get(from), made.get(to)];
    if (!before || !after) throw new Error(`${from} or ${to} was not synthesized`);
    expect(harmOf(before, after)).toEqual([]);
  });

  it('is refused by CloudFormation for the district under which everything is numbered', () => {
    const plain = made.get('plain');
    if (!plain) throw new Error('plain was not synthesized');
    expect(harmOf(plain, deployment({ ...ABROAD, district: 'ZH' }))).toEqual([
      'export HuiyingState:District changes while it is in use',
    ]);
  });

  it('would be seen: a topic that goes, a table that is made anew', () => {
    const plain = deployment(FOR_USE);
    const topic = Object.keys(plain.state.Resources).find((id) => id.startsWith('AnnouncementsTopic')) ?? '';
    const { [topic]: _gone, ...Resources } = plain.state.Resources;
    const Outputs = Object.fromEntries(
      Object.entries(plain.state.Outputs ?? {}).filter(([, { Value }]) => !JSON.stringify(Value).includes(topic)),
    );
    const harm = harmOf(plain, { ...plain, state: { ...plain.state, Resources, Outputs } });
    expect(harm).toEqual(
      expect.arrayContaining([
        expect.stringContaining('goes while it is in use'),
        expect.stringContaining('AWS::SNS::Topic'),
      ]),
    );
  });
});
