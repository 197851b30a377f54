import { toJSONSchema } from 'zod/v4/core';
import { policySchema } from './schema.ts';

/** The shape of each table as a JSON schema, whole, without references. */
export function tableSchemas(): Record<string, unknown> {
  const { properties = {} } = toJSONSchema(policySchema, { io: 'input', unrepresentable: 'any', reused: 'inline' });
  const { id: _id, ...tables } = properties;
  return tables;
}
