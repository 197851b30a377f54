import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { huiying } from '../../infra/app.ts';

export interface Resource {
  readonly id: string;
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

export interface Statement {
  readonly Effect: string;
  readonly Action: string | string[];
  readonly Resource?: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly Principal?: unknown;
}

/** One stack's template, asked about by type. */
export interface Template {
  readonly text: string;
  readonly resources: readonly Resource[];
  ofType(type: string): Resource[];
}

function templateAt(file: string): Template {
  const text = readFileSync(file, 'utf8');
  const parsed: { Resources: Record<string, Omit<Resource, 'id'>> } = JSON.parse(text);
  const resources = Object.entries(parsed.Resources).map(([id, resource]) => ({
    ...resource,
    id,
    Properties: resource.Properties ?? {},
  }));
  return { text, resources, ofType: (type) => resources.filter((resource) => resource.Type === type) };
}

/** Who signs people in, and the first of them: what every place to deploy to asks for. */
export const SIGN_IN = {
  issuer: 'https://sso.bl.gov.cn',
  firstAdministrator: JSON.stringify({ subject: 'u-1', name: '张三', phone: '13800000000' }),
};

/** In the mainland, and so no trial. */
export const FOR_USE = {
  ...SIGN_IN,
  partition: 'aws-cn',
  domain: 'hy.bl.gov.cn',
  icp: '浙ICP备00000000号',
  channels: 'by-hand',
};

/**
 * Synthesizes with code that does nothing: the template is the same but for the hashes. Throws when cdk-nag finds a fault, and where `checked`
 * when CloudFormation's own checks do, which take ten seconds of the processor's time to load.
 */
export function synthesize(settings: Record<string, string> = {}, { checked = false } = {}) {
  const outdir = mkdtempSync(join(tmpdir(), 'huiying-synth-'));
  const code = mkdtempSync(join(tmpdir(), 'huiying-code-'));
  writeFileSync(join(code, 'index.mjs'), 'export const handler = async () => {};\n');
  const assembly = huiying({
    outdir,
    settings,
    bundles: () => () => code,
    builtinCloudFormationValidation: checked,
  }).synth();
  const report: { pluginReports: unknown[] } = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8'));
  const state = templateAt(join(outdir, 'HuiyingState.template.json'));
  const service = templateAt(join(outdir, 'HuiyingService.template.json'));
  // Read before the folder goes: the assembly reads its files only when asked.
  const stacks = assembly.stacks.map(({ stackName, template }) => {
    const assets: unknown = JSON.parse(readFileSync(join(outdir, `${stackName}.assets.json`), 'utf8'));
    return { name: stackName, template: template as unknown, assets };
  });
  for (const folder of [outdir, code]) rmSync(folder, { recursive: true });
  return { assembly, stacks, report, state, service };
}

export const list = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

/** Reads one property, however deep. */
export function at(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>(
    (inner, name) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[name] : undefined,
    value,
  );
}

/** The statements of one function's own role, by the function's name. */
export function statementsOf(template: Template, name: string): Statement[] {
  const policy = template.ofType('AWS::IAM::Policy').find(({ id }) => id.includes(`${name}RoleDefaultPolicy`));
  return at(policy?.Properties, 'PolicyDocument', 'Statement') as Statement[];
}

export const actionsOf = (statements: Statement[]): string[] =>
  statements.flatMap(({ Action }) => list(Action)).toSorted();
