import {
  configure,
  ERR_INVALID_PASSWORD,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { LARGEST, type ProtectedFile, type ProtectedFileRefusal } from './protected-files.port.ts';

// The archive is made in a thread of ours already.
configure({ useWebWorkers: false });

/** Of WinZip's AES: 256 bits. */
const STRENGTH = 3;
const PLAIN_NAME = /^[^/\\:]{1,100}$/u;

/** A ZIP file whose entries are sealed with AES-256; `password` opens it. */
export async function sealAesArchive(files: readonly ProtectedFile[], password: string): Promise<Uint8Array> {
  const archive = new ZipWriter(new Uint8ArrayWriter(), { password, encryptionStrength: STRENGTH });
  for (const { name, content } of files) await archive.add(name, new Uint8ArrayReader(content));
  return archive.close();
}

/** Opens what `sealAesArchive` or another program sealed with AES-256, and nothing that is sealed otherwise or not at all. */
export async function openAesArchive(
  bytes: Uint8Array,
  password: string,
): Promise<Result<readonly ProtectedFile[], ProtectedFileRefusal>> {
  const archive = new ZipReader(new Uint8ArrayReader(bytes), { password, checkSignature: true });
  const entries = await archive.getEntries().catch(() => null);
  if (entries === null || entries.length === 0) return fail('not-a-protected-file');
  if (entries.length > LARGEST.entries) return fail('too-large');
  const files: ProtectedFile[] = [];
  let left: number = LARGEST.unpackedBytes;
  for (const entry of entries) {
    if (entry.directory || !entry.encrypted) return fail('not-a-protected-file');
    if (entry.extraFieldAES?.strength !== STRENGTH) return fail('other-protection');
    if (!PLAIN_NAME.test(entry.filename)) return fail('unreadable');
    const sink = createSink(left);
    try {
      await entry.getData(sink.stream);
    } catch (error) {
      if (sink.isFull()) return fail('too-large');
      const isPassword = error instanceof Error && error.message === ERR_INVALID_PASSWORD;
      return fail(isPassword ? 'wrong-password' : 'altered');
    }
    const content = sink.content();
    left -= content.length;
    files.push({ name: entry.filename, content });
  }
  return ok(files);
}

/** Takes what is unpacked, and stops it when it is more than `most` bytes, whatever the archive had said. */
function createSink(most: number) {
  const parts: Uint8Array[] = [];
  let taken = 0;
  const stream = new WritableStream<Uint8Array>({
    write: part => {
      taken += part.length;
      if (taken > most) throw new RangeError('The archive unpacks to more than is taken.');
      parts.push(Uint8Array.from(part));
    },
  });
  return {
    stream,
    isFull: () => taken > most,
    content: () => new Uint8Array(Buffer.concat(parts)),
  };
}
