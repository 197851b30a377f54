import type { Resource } from './resolve.ts';

/** A state machine's definition as JSON: DefinitionString, Definition or DefinitionS3Location (read by `readAsset`), with its substitutions made. An unfilled `${name}` is refused. */
export declare function definitionOf(resource: Resource, readAsset: (s3Key: string) => string): unknown;
