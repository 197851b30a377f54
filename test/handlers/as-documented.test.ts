import { describe, expect, it } from 'vitest';
import { openapiDocument } from '../../functions/handlers/http/api/openapi/document.ts';
import { mustBeDocumented } from './as-documented.ts';

const NOW = '2026-03-20T02:00:00.000Z';
const PROBLEM = { type: '/problems/forbidden', title: '不可办理', status: 403, detail: '无权办理' };

const complaintOf = (check: () => void): string => {
  try {
    check();
    return 'none';
  } catch (error) {
    return String(error);
  }
};

/** Every answer that a test asks for passes here; what it would let through unseen is told by these alone. */
describe('what a test is answered is held to the OpenAPI description', () => {
  it.each([
    ['as it is described', 'GET', '/api/holds', 200, { now: NOW, holds: [], mayPlace: true }, /^none$/],
    ['a refusal that is described', 'GET', '/api/holds', 403, PROBLEM, /^none$/],
    [
      'a status that nobody described',
      'GET',
      '/api/holds',
      409,
      PROBLEM,
      /answers 409, which is none of 200, 401, 403/,
    ],
    ['a body that lacks what is promised', 'GET', '/api/holds', 200, { holds: [] }, /at now/],
    ['a refusal that says nothing', 'GET', '/api/holds', 403, {}, /at title/],
    ['one that its own route describes', 'POST', '/api/cases/BL2600001/split', 409, PROBLEM, /^none$/],
    ['another than the success that is described', 'POST', '/api/orders', 200, {}, /answers 200, which is none of 201/],
    ['what is shown beforehand', 'POST', '/api/cases', 200, { now: NOW }, /at case/],
    ['what is worked later', 'POST', '/api/cases', 202, { now: NOW }, /at id/],
    ['what went wrong inside', 'GET', '/api/holds', 500, {}, /^none$/],
    ['what no route is', 'GET', '/elsewhere', 418, {}, /^none$/],
  ])('%s', (_, method, path, status, json, complaint) => {
    expect(complaintOf(() => mustBeDocumented(method, path, status, json))).toMatch(complaint);
  });

  it('and each status that a route may answer is described in words', () => {
    const { paths } = openapiDocument() as {
      paths: Record<string, Record<string, { responses: Record<string, { description?: string }> }>>;
    };
    const wordless = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, { responses }]) =>
        Object.entries(responses).flatMap(([status, { description }]) =>
          description ? [] : [`${method} ${path} ${status}`],
        ),
      ),
    );
    expect(wordless).toEqual([]);
  });
});
