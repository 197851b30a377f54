import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readPolicy, type Statement } from '../iam/statements.ts';
import { managedPolicy } from '../iam/statements.ts';
import { type Json, Unsupported } from '../json.ts';
import { assetPath } from '../template/assets.ts';
import { type Place, type Resolved, type Resource, resolveStacks } from '../template/resolve.ts';

/** What the synthesized cloud assembly says is to be run, as resolved resources by type. */
export interface Deployment {
  place: Place;
  resources: Resource[];
  of: (type: string) => Resource[];
  byArn: (arn: string) => Resource | undefined;
  /** Properties of a resource through a schema; a mismatch names the resource. */
  read: <T>(resource: Resource, schema: z.ZodType<T>) => T;
  /** The file or folder that an asset's S3 key stands for. */
  asset: (s3Key: string) => string;
  /** A role's own statements: inline, attached and managed. */
  statementsOf: (roleArn: string) => Statement[];
  outputs: Resolved['outputs'];
}

const Manifest = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      dependencies: z.array(z.string()).optional(),
      properties: z
        .object({ templateFile: z.string().optional(), file: z.string().optional(), stackName: z.string().optional() })
        .optional(),
    }),
  ),
});

const readJson = (path: string): Json => JSON.parse(readFileSync(path, 'utf8'));

/** Stacks after those that they depend on. */
function inOrder(artifacts: z.infer<typeof Manifest>['artifacts']): string[] {
  const ordered: string[] = [];
  const visit = (id: string) => {
    if (ordered.includes(id)) return;
    for (const dependency of artifacts[id]?.dependencies ?? []) visit(dependency);
    ordered.push(id);
  };
  for (const id of Object.keys(artifacts)) visit(id);
  return ordered.filter((id) => artifacts[id]?.type === 'aws:cloudformation:stack');
}

const Inline = z.array(z.object({ PolicyDocument: z.unknown() })).optional();
const Role = z.object({ ManagedPolicyArns: z.array(z.string()).optional(), Policies: Inline });
const RolePolicy = z.object({
  PolicyDocument: z.unknown(),
  Roles: z.array(z.string()).optional(),
  RoleName: z.string().optional(),
});

const read = <T>(resource: Resource, schema: z.ZodType<T>): T => {
  const parsed = schema.safeParse(resource.properties);
  if (parsed.success) return parsed.data;
  throw new Unsupported(z.prettifyError(parsed.error), `${resource.type} ${resource.logicalId}`);
};

/** Reads a cloud assembly (`cdk.out`) and resolves its stacks for one place. */
export function readDeployment(outDir: string, place: Place, parameters: Record<string, string>): Deployment {
  const { artifacts } = Manifest.parse(readJson(join(outDir, 'manifest.json')));
  const stacks = inOrder(artifacts).map((id) => {
    const file = artifacts[id]?.properties?.templateFile;
    if (!file) throw new Unsupported('a stack without a template file', id);
    const template = readJson(join(outDir, file));
    const declared =
      z.object({ Parameters: z.record(z.string(), z.unknown()).optional() }).parse(template).Parameters ?? {};
    return {
      name: id,
      template,
      parameters: Object.fromEntries(Object.entries(parameters).filter(([name]) => name in declared)),
    };
  });
  const manifests = Object.values(artifacts)
    .filter((artifact) => artifact.type === 'cdk:asset-manifest')
    .flatMap((artifact) => (artifact.properties?.file ? [readJson(join(outDir, artifact.properties.file))] : []));
  const { resources, outputs } = resolveStacks(stacks, place);

  const byType = Map.groupBy(resources, (resource) => resource.type);
  const byArn = new Map(resources.flatMap((resource) => (resource.arn ? [[resource.arn, resource] as const] : [])));
  const of = (type: string) => byType.get(type) ?? [];
  const policiesOfRoles = [...of('AWS::IAM::Policy'), ...of('AWS::IAM::RolePolicy')].map((resource) => ({
    resource,
    ...read(resource, RolePolicy),
  }));
  const known = new Map<string, Statement[]>();
  return {
    place,
    resources,
    of,
    byArn: (arn) => byArn.get(arn),
    read,
    asset: (s3Key) => join(outDir, assetPath(manifests, s3Key)),
    statementsOf(roleArn) {
      const before = known.get(roleArn);
      if (before) return before;
      const role = byArn.get(roleArn);
      if (!role) throw new Unsupported(`the role ${roleArn}, which no stack declares,`, 'IAM');
      const { ManagedPolicyArns = [], Policies = [] } = read(role, Role);
      const statements = [
        ...ManagedPolicyArns.flatMap(managedPolicy),
        ...Policies.flatMap((policy) => readPolicy(policy.PolicyDocument, role.logicalId)),
        ...policiesOfRoles
          .filter((policy) => policy.Roles?.includes(role.ref) || policy.RoleName === role.ref)
          .flatMap((policy) => readPolicy(policy.PolicyDocument, policy.resource.logicalId)),
      ];
      known.set(roleArn, statements);
      return statements;
    },
    outputs,
  };
}
