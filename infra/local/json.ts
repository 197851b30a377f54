/** Any value of JSON. */
export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isJsonObject = (value: Json | undefined): value is JsonObject => isObject(value);

/** The template, a definition or a policy asks for something that this stack does not know: named, and refused before anything runs. */
export class Unsupported extends Error {
  override name = 'Unsupported';
  constructor(what: string, where: string) {
    super(`${where}: ${what} is not supported by the embedded stack`);
  }
}
