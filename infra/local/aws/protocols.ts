import { randomUUID } from 'node:crypto';
import type { Json, JsonObject } from '../json.ts';
import type { Answer } from './endpoint.ts';
import type { AwsError } from './errors.ts';

export interface RestCall {
  operation: string;
  input: JsonObject;
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

const xmlOf = (value: Json): string => {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map((item) => `<member>${xmlOf(item)}</member>`).join('');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, inner]) => `<${name}>${xmlOf(inner)}</${name}>`)
      .join('');
  return escaped(String(value));
};

/** The old query protocol: `Action=Publish&MessageAttributes.entry.1.Name=…`. Lists (`entry`, `member`) become arrays. */
export function queryInput(form: string): { operation: string; input: JsonObject } {
  const input: JsonObject = {};
  let operation = '';
  for (const [name, value] of new URLSearchParams(form)) {
    if (name === 'Action') operation = value;
    if (name === 'Action' || name === 'Version') continue;
    const path = name.split('.');
    let here: JsonObject = input;
    path.slice(0, -1).forEach((part) => {
      const inner = here[part];
      const next: JsonObject = typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? inner : {};
      here[part] = next;
      here = next;
    });
    here[path.at(-1) ?? ''] = value;
  }
  return { operation, input: lists(input) };
}

function lists(value: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return [name, inner];
      const items = inner['entry'] ?? inner['member'];
      if (typeof items !== 'object' || items === null || Array.isArray(items)) return [name, lists(inner)];
      return [
        name,
        Object.values(items).map((item) =>
          typeof item === 'object' && item !== null && !Array.isArray(item) ? lists(item) : item,
        ),
      ];
    }),
  );
}

export const queryAnswer = (namespace: string, operation: string, output: Json): Answer => ({
  status: 200,
  headers: { 'content-type': 'text/xml' },
  body: `<${operation}Response xmlns="${namespace}"><${operation}Result>${xmlOf(output)}</${operation}Result><ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></${operation}Response>`,
});

export const queryError = (error: AwsError): Answer => ({
  status: error.status,
  headers: { 'content-type': 'text/xml' },
  body: `<ErrorResponse><Error><Type>${error.status < 500 ? 'Sender' : 'Receiver'}</Type><Code>${escaped(error.name)}</Code><Message>${escaped(error.message)}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
});

export const restError = (error: AwsError): Answer => ({
  status: error.status,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${escaped(error.name)}</Code><Message>${escaped(error.message)}</Message></Error>`,
});
