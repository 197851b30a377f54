import { isJsonObject, Unsupported } from '../json.ts';
import type { Resource } from './resolve.ts';

/** A state machine's definition as JSON: DefinitionString, Definition or DefinitionS3Location (read by `readAsset`), with its substitutions made. An unfilled `${name}` is refused. */
export function definitionOf(resource: Resource, readAsset: (s3Key: string) => string): unknown {
  const given = resource.properties['DefinitionSubstitutions'];
  const values = isJsonObject(given) ? given : {};
  const filled = sourceOf(resource, readAsset).replaceAll(/\$\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
      throw new Unsupported(`${whole} without a substitution`, resource.logicalId);
    return JSON.stringify(String(value)).slice(1, -1);
  });
  const definition: unknown = JSON.parse(filled);
  return definition;
}

function sourceOf({ properties, logicalId }: Resource, readAsset: (s3Key: string) => string): string {
  const { DefinitionString: text, Definition: object, DefinitionS3Location: location } = properties;
  if (typeof text === 'string') return text;
  if (isJsonObject(object)) return JSON.stringify(object);
  const key = isJsonObject(location) ? location['Key'] : undefined;
  if (typeof key === 'string') return readAsset(key);
  throw new Unsupported('a state machine without a definition', logicalId);
}
