import type { HttpAnswer } from '../../runtime/http.ts';
import { cloud } from '../../runtime/cloud.ts';
import * as lambda from '../../runtime/lambda.ts';
import { openapiDocument } from './api/openapi/document.ts';

let made: string | undefined;

/** `GET /openapi.json`: made once, from the schemas that validate. */
export async function serveOpenapi(): Promise<HttpAnswer> {
  made ??= JSON.stringify(openapiDocument());
  return {
    status: 200,
    headers: { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' },
    text: made,
  };
}

export const handler = lambda.http(serveOpenapi, cloud());
