import { encrypt } from 'officecrypto-tool';
import { fail, type Result } from '../../kernel/result.ts';
import { serveJobs } from '../threads/serve-jobs.ts';
import { openAesArchive, sealAesArchive } from './aes-archive.ts';
import { openAgile } from './agile-encryption.ts';
import { isCompoundFile, readCompoundFile } from './compound-file.ts';
import type {
  OpenedSheet,
  ProtectedFile,
  ProtectedFileRefusal,
  ProtectedSheet,
} from './protected-files.port.ts';
import { readWorkbook } from './read-workbook.ts';
import { writeWorkbook } from './write-workbook.ts';

/** What the thread is asked to do, and what it answers. */
export type ProtectedFilesJob =
  | { readonly kind: 'seal-workbook'; readonly sheets: readonly ProtectedSheet[]; readonly password: string }
  | { readonly kind: 'open-workbook'; readonly bytes: Uint8Array; readonly password: string }
  | { readonly kind: 'seal-archive'; readonly files: readonly ProtectedFile[]; readonly password: string }
  | { readonly kind: 'open-archive'; readonly bytes: Uint8Array; readonly password: string };

export type ProtectedFilesAnswer =
  | Uint8Array
  | Result<readonly OpenedSheet[], ProtectedFileRefusal>
  | Result<readonly ProtectedFile[], ProtectedFileRefusal>;

serveJobs(async (job: ProtectedFilesJob): Promise<ProtectedFilesAnswer> => {
  switch (job.kind) {
    case 'seal-workbook':
      return new Uint8Array(
        encrypt(Buffer.from(await writeWorkbook(job.sheets)), { password: job.password }),
      );
    case 'open-workbook':
      return openWorkbook(job.bytes, job.password);
    case 'seal-archive':
      return sealAesArchive(job.files, job.password);
    case 'open-archive':
      return openAesArchive(job.bytes, job.password);
  }
});

async function openWorkbook(
  bytes: Uint8Array,
  password: string,
): Promise<Result<readonly OpenedSheet[], ProtectedFileRefusal>> {
  if (!isCompoundFile(bytes)) return fail('not-a-protected-file');
  const file = readCompoundFile(bytes);
  if (file === null) return fail('altered');
  const info = file.stream('EncryptionInfo');
  const sealed = file.stream('EncryptedPackage');
  if (info === null || sealed === null) return fail('not-a-protected-file');
  const opened = openAgile(info, sealed, password);
  return opened.ok ? readWorkbook(opened.value) : opened;
}
