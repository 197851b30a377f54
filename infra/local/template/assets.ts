import { isObject, Unsupported } from '../json.ts';

/** An asset manifest (`<stack>.assets.json`): the file or folder under cdk.out that an S3 key stands for. */
export function assetPath(manifests: unknown[], s3Key: string): string {
  for (const file of manifests.flatMap((manifest) => childrenOf(manifest, 'files'))) {
    const source = isObject(file) ? file['source'] : undefined;
    const isIt = childrenOf(file, 'destinations').some((one) => isObject(one) && one['objectKey'] === s3Key);
    if (isIt && isObject(source) && typeof source['path'] === 'string') return source['path'];
  }
  throw new Unsupported(`S3 key ${s3Key}, which is no asset of this synthesis`, 'asset manifests');
}

const childrenOf = (value: unknown, name: string): unknown[] => {
  const children = isObject(value) ? value[name] : undefined;
  return isObject(children) ? Object.values(children) : [];
};
