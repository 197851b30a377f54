/** An asset manifest (`<stack>.assets.json`): the file or folder under cdk.out that an S3 key stands for. */
export declare function assetPath(manifests: unknown[], s3Key: string): string;
