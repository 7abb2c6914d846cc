import { createHash } from 'node:crypto';
import type { AwsS3StorageAdapter } from '@flystorage/aws-s3';
import { FileStorage } from '@flystorage/file-storage';
import { LocalStorageAdapter } from '@flystorage/local-fs';
import type { FieldCipher } from '../crypto/field-cipher.js';

/** Files by the SHA-256 of their content: the same file twice is kept once. Sealed at rest. */
export interface ContentStore {
  /** @returns SHA-256 of the content, in hex */
  put(bytes: Uint8Array): Promise<string>;
  /** @throws Error when there is no such content */
  get(sha256: string): Promise<Buffer>;
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A folder, or `s3://bucket/prefix` with the credentials and endpoint of the AWS environment variables. */
export async function openContentStore(location: string, cipher: FieldCipher): Promise<ContentStore> {
  const storage = new FileStorage(
    location.startsWith('s3://') ? await s3(location) : new LocalStorageAdapter(location),
  );
  const pathOf = (sha256: string): string => `${sha256.slice(0, 2)}/${sha256}`;
  const placeOf = (sha256: string) => ({ table: 'content', row: sha256, column: 'bytes' });
  return {
    put: async (bytes) => {
      const sha256 = sha256Of(bytes);
      if (!(await storage.fileExists(pathOf(sha256)))) {
        await storage.write(pathOf(sha256), cipher.sealBytes(bytes, placeOf(sha256)));
      }
      return sha256;
    },
    get: async (sha256) => {
      const sealed = await storage.readToUint8Array(pathOf(sha256));
      return cipher.openBytes(sealed, placeOf(sha256));
    },
  };
}

/** Loaded only where it is used: the SDK is a tenth of a start. */
async function s3(location: string): Promise<AwsS3StorageAdapter> {
  const [{ S3Client }, { AwsS3StorageAdapter }] = await Promise.all([
    import('@aws-sdk/client-s3'),
    import('@flystorage/aws-s3'),
  ]);
  const { hostname: bucket, pathname } = new URL(location);
  const endpoint = process.env['AWS_ENDPOINT_URL_S3'] ?? process.env['AWS_ENDPOINT_URL'];
  // MinIO and OSS refuse the checksum header that the SDK adds by itself.
  const client = new S3Client({
    requestChecksumCalculation: 'WHEN_REQUIRED',
    forcePathStyle: endpoint !== undefined,
    ...(endpoint === undefined ? {} : { endpoint }),
  });
  return new AwsS3StorageAdapter(client, { bucket, prefix: pathname.slice(1) });
}
