import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadMachine } from '../../../infra/local/asl/load.ts';
import { managedPolicy, readPermission, readPolicy } from '../../../infra/local/iam/statements.ts';
import { isJsonObject, type Json } from '../../../infra/local/json.ts';
import { assetPath } from '../../../infra/local/template/assets.ts';
import { definitionOf } from '../../../infra/local/template/definition.ts';
import { readEventPattern, readFilterPolicy } from '../../../infra/local/template/match.ts';
import { textOf } from '../../../infra/local/template/read.ts';
import { type Resolved, type Resource, resolveStacks } from '../../../infra/local/template/resolve.ts';
import { synthesize } from '../../infra/synth.ts';

const PLACES = [
  { partition: 'aws', region: 'eu-north-1', account: '111122223333' },
  { partition: 'aws-cn', region: 'cn-north-1', account: '111122223333' },
];
const listOf = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);
const memberOf = (value: Json | undefined, name: string): Json | undefined =>
  isJsonObject(value) ? value[name] : undefined;

describe('what CDK synthesizes for this system', () => {
  let templates: { name: string; template: unknown }[];
  let resolved: Resolved;
  let manifests: unknown[];

  beforeAll(() => {
    const { stacks } = synthesize();
    templates = stacks;
    manifests = stacks.map(({ assets }) => assets);
    const place = PLACES[0];
    if (place) resolved = resolveStacks(templates, place);
  });

  const of = (type: string): Resource[] => resolved.resources.filter((resource) => resource.type === type);

  it.each(PLACES)('is known to the last resource in $partition', (place) => {
    expect(resolveStacks(templates, place).resources.length).toBeGreaterThan(50);
  });

  it('leaves no intrinsic and no other partition behind', () => {
    const china = JSON.stringify(
      resolveStacks(templates, { partition: 'aws-cn', region: 'cn-north-1', account: '111122223333' }).resources,
    );
    expect(china).not.toMatch(/"Fn::|"Ref":|arn:aws:/);
  });

  it('has only statements, permissions, filters and patterns that can be judged', () => {
    for (const { properties, logicalId, type } of resolved.resources) {
      for (const document of [properties['PolicyDocument'], properties['KeyPolicy'], properties['ResourcePolicy']])
        if (document !== undefined) readPolicy(document, logicalId);
      for (const arn of listOf(properties['ManagedPolicyArns'])) managedPolicy(textOf(arn, 'template'));
      if (type === 'AWS::Lambda::Permission') readPermission(properties, 'arn', logicalId);
      if (properties['EventPattern'] !== undefined) readEventPattern(properties['EventPattern'], logicalId);
      if (properties['FilterPolicy'] !== undefined) readFilterPolicy(properties['FilterPolicy'], logicalId);
      for (const filter of listOf(memberOf(properties['FilterCriteria'], 'Filters')))
        readEventPattern(JSON.parse(textOf(memberOf(filter, 'Pattern'), 'template')), logicalId);
    }
    expect(of('AWS::Lambda::EventSourceMapping').length).toBeGreaterThan(0);
  });

  it('has a state machine that the interpreter loads, its placeholders filled with aliases', () => {
    const [machine] = of('AWS::StepFunctions::StateMachine');
    const definition = machine && definitionOf(machine, (key) => readFileSync(assetPath(manifests, key), 'utf8'));
    expect(loadMachine(definition).states.size).toBeGreaterThan(5);
    expect(JSON.stringify(definition)).toMatch(/function:[\w-]+PlanNextRung[\w-]*:live/);
  });

  it('finds the code of every function among the assets', () => {
    const keys = of('AWS::Lambda::Function').map(({ properties }) =>
      textOf(memberOf(properties['Code'], 'S3Key'), 'template'),
    );
    expect(keys.length).toBeGreaterThan(10);
    for (const key of keys) expect(assetPath(manifests, key)).toMatch(/^asset\./);
    expect(() => assetPath(manifests, 'elsewhere.zip')).toThrow('S3 key elsewhere.zip');
  });
});

const machine = (properties: Record<string, Json>): Resource => ({
  stack: 'S',
  logicalId: 'M',
  type: 'x',
  ref: '',
  arn: null,
  attributes: {},
  properties,
  path: null,
  dependsOn: [],
});
const read = () => '{"a":"${Name}"}';

describe('a state machine’s definition', () => {
  it.each<[string, Record<string, Json>]>([
    ['a text', { DefinitionString: '{"a":"${Name}"}' }],
    ['an object', { Definition: { a: '${Name}' } }],
    ['an asset', { DefinitionS3Location: { Bucket: 'b', Key: 'k' } }],
  ])('is filled in where it is %s', (_what, properties) => {
    expect(definitionOf(machine({ ...properties, DefinitionSubstitutions: { Name: 'say "x"' } }), read)).toEqual({
      a: 'say "x"',
    });
  });

  it('refuses a placeholder without a substitution', () => {
    expect(() => definitionOf(machine({ DefinitionString: '{"a":"${Name}"}' }), read)).toThrow(
      '${Name} without a substitution',
    );
  });
});
