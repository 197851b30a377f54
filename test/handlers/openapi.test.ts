import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { trySource } from '../../functions/domain/intake/try-source.ts';
import { openapiDocument } from '../../functions/handlers/http/api/openapi/document.ts';
import { webhook } from '../../functions/handlers/http/api/openapi/examples.ts';
import { type Route, routes } from '../../functions/handlers/http/api/openapi/routes.ts';
import { COMMANDED } from '../../functions/handlers/http/command-matter.ts';
import { READ } from '../../functions/handlers/http/read-matters.ts';
import { serveOpenapi } from '../../functions/handlers/http/serve-openapi.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import { type Answer, front } from './call.ts';
import { caseOf, type Desk, desk, NOW } from './desk.ts';

const document = openapiDocument() as {
  openapi: string;
  paths: Record<
    string,
    Record<string, { operationId: string; responses: Record<string, unknown>; security: unknown[] }>
  >;
  components: { schemas: Record<string, unknown>; securitySchemes: Record<string, { type: string }> };
};

const KINDS: Record<string, object> = { GET: READ, POST: COMMANDED };

/** The routes that the template deploys, read from the constructs that declare them; one for all kinds of matter, as each of them. */
function deployed(): string[] {
  const folder = new URL('../../infra/constructs/', import.meta.url);
  const source = readdirSync(folder)
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
    .join('\n');
  return [
    ...new Set(
      [...source.matchAll(/'((?:GET|POST|PUT) \/(?:api|webhooks|openapi\.json|t)\b[^']*)'/g)]
        .map(([, route]) => route ?? '')
        .flatMap((route) =>
          route.includes('{matters}')
            ? Object.keys(KINDS[route.split(' ')[0] ?? ''] ?? {}).map((kind) => route.replace('{matters}', kind))
            : [route],
        )
        // An export has no number.
        .filter((route) => !route.includes('/api/exports/')),
    ),
  ];
}

describe('OpenAPI 3.1', () => {
  it('is served as JSON, made once', async () => {
    const answer = await front(serveOpenapi, (await desk()).ports).call('GET /openapi.json');
    expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'application/json' } });
    expect(answer.json).toEqual(JSON.parse(JSON.stringify(document)));
  });

  it('tells every route that is deployed, and no other', () => {
    const told = new Set(routes.map(({ method, path, of }) => `${method.toUpperCase()} ${of ?? path}`));
    expect(deployed().toSorted()).toEqual([...told].toSorted());
  });

  it('has an operation per entry, each with its own id, answer and guard', () => {
    const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
    expect(operations).toHaveLength(routes.length);
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(routes.length);
    for (const { responses } of operations)
      expect(Object.keys(responses).some((status) => status.startsWith('2') || status === '303')).toBe(true);
    expect(document.paths['/api/cases']?.['get']?.security).toEqual([{ signIn: [] }]);
    expect(document.components.securitySchemes['signIn']?.type).toBe('openIdConnect');
  });

  it('points to nothing that is not there', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref ?? '');
    expect(references.length).toBeGreaterThan(20);
    for (const ref of references)
      expect(document.components.schemas).toHaveProperty([ref.replace('#/components/schemas/', '')]);
  });

  it('tells nothing of the embedded stack', () => {
    expect(JSON.stringify(document)).not.toContain('_local');
  });

  it.each(routes.filter((route) => route.body).map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s has an example that passes',
    (_, { body }) => {
      if (!body) throw new Error('a route without a body');
      expect(z.safeParse(body.schema, body.example)).toMatchObject({ success: true });
    },
  );

  it('M4 · shows an alert that the generic source reads without a flaw', () => {
    const policy = currentPolicy();
    const generic = policy.sources.find((source) => source.id === 'generic');
    if (!generic) throw new Error('the policy has no generic source');
    const tried = trySource(generic, webhook, policy.intake, NOW);
    expect(tried.flaws).toEqual([]);
    expect(tried.alerts).toMatchObject([{ pointer: '', alert: { id: 'demo-1', metrics: { views: 12_000 } } }]);
  });
});

const schemaAt = (method: Route['method'], path: string): z.ZodMiniType => {
  const route = routes.find((known) => known.method === method && known.path === path);
  if (!route || typeof route.answer === 'string') throw new Error(`no JSON answer of ${method} ${path}`);
  return route.answer.schema;
};

/** Where an answer is not what its route says; empty when it fits. */
function misfits(answer: Answer, method: Route['method'], path: string): unknown[] {
  const read = z.safeParse(schemaAt(method, path), answer.json);
  return [...(answer.status < 300 ? [] : [answer]), ...(read.success ? [] : read.error.issues)];
}

async function worked(): Promise<{ api: Desk; number: string }> {
  const api = await desk();
  const number = await api.assigned();
  await api.command(number, 'sign', { assignmentId: 'A1' }, 'unit-a-officer');
  await api.register();
  return { api, number };
}

describe('what the API answers is what it says that it answers', () => {
  it('for commands and the registration', async () => {
    const api = await desk();
    const registered = await api.register();
    expect(misfits(registered, 'post', '/api/cases')).toEqual([]);
    const { number } = caseOf(registered);
    expect(misfits(await api.command(number, 'confirm', {}), 'post', '/api/cases/{number}/confirm')).toEqual([]);
    expect(
      misfits(
        await api.command(number, 'assign', { unit: 'unit-a', part: 'primary' }),
        'post',
        '/api/cases/{number}/assign',
      ),
    ).toEqual([]);
    expect(misfits(await api.words(number, { why: '核对' }), 'post', '/api/cases/{number}/words')).toEqual([]);
  });

  it('for reads of cases', async () => {
    const { api, number } = await worked();
    expect(misfits(await api.read('/api/cases', 'desk'), 'get', '/api/cases')).toEqual([]);
    expect(
      misfits(await api.read('/api/cases/{number}', 'desk', { path: { number } }), 'get', '/api/cases/{number}'),
    ).toEqual([]);
    for (const part of ['events', 'texts', 'alerts'] as const) {
      expect(
        misfits(
          await api.read('/api/cases/{number}/{part}', 'desk', { path: { number, part } }),
          'get',
          `/api/cases/{number}/${part}`,
        ),
      ).toEqual([]);
    }
    expect(
      misfits(
        await api.read('/api/cases/{number}/clocks/{clockId}', 'desk', { path: { number, clockId: 'response' } }),
        'get',
        '/api/cases/{number}/clocks/{clockId}',
      ),
    ).toEqual([]);
    expect(misfits(await api.read('/api/changes', 'desk', { query: { since: NOW } }), 'get', '/api/changes')).toEqual(
      [],
    );
  });

  it('for the directory and the state of the system', async () => {
    const { api } = await worked();
    for (const path of [
      '/api/me',
      '/api/directory',
      '/api/policy',
      '/api/policies',
      '/api/reachability',
      '/api/handover',
      '/api/proposals',
      '/api/unit-figures',
      '/api/wall',
      '/api/texts',
      '/api/status',
    ])
      expect(misfits(await api.readDirectory(path, 'desk'), 'get', path)).toEqual([]);
    expect(misfits(await api.tryOut({ source: 'generic', sample: webhook }), 'post', '/api/sources/try')).toEqual([]);
    expect(
      misfits(
        await api.edit('units', 'unit-z', { name: '新单位', short: '新', kind: 'department', active: true }),
        'put',
        '/api/directory/units/{id}',
      ),
    ).toEqual([]);
  });
});
