/** A JSON Schema as the OpenAPI document writes it. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  propertyNames?: Schema;
  items?: Schema;
  pattern?: string;
  format?: string;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
}

/** One operation of the document, as a sender sees it. */
export interface Operation {
  method: string;
  path: string;
  guard: 'person' | 'signature' | 'none';
  inPath: string[];
  inQuery: { name: string; schema: Schema }[];
  body: { schema: Schema; example: unknown } | null;
  /** By status: the type of the body and its schema. */
  /** By status: the schema of each type that is told. */
  answers: Map<number, Map<string, Schema>>;
}

export interface Document {
  paths: Record<string, Record<string, DocumentOperation>>;
  components: { schemas: Record<string, Schema> };
}

interface DocumentOperation {
  security?: Record<string, unknown>[];
  parameters?: { name: string; in: string; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema; example?: unknown }> };
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}

function guardOf(security: Record<string, unknown>[] = []): Operation['guard'] {
  const names = security.flatMap((one) => Object.keys(one));
  return names.includes('signIn') ? 'person' : names.includes('webhookSignature') ? 'signature' : 'none';
}

/** Every operation that the document tells. */
export function operationsOf({ paths }: Document): Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { security, parameters = [], requestBody, responses }]) => {
      const [body] = Object.values(requestBody?.content ?? {});
      const answers = Object.entries(responses).map(
        ([status, { content = {} }]) =>
          [Number(status), new Map(Object.entries(content).map(([type, { schema }]) => [type, schema]))] as const,
      );
      return {
        method: method.toUpperCase(),
        path,
        guard: guardOf(security),
        inPath: parameters.filter((one) => one.in === 'path').map(({ name }) => name),
        inQuery: parameters.filter((one) => one.in === 'query').map(({ name, schema }) => ({ name, schema })),
        body: body ? { schema: body.schema, example: body.example } : null,
        answers: new Map(answers),
      };
    }),
  );
}
