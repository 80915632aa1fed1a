import { createHash, createHmac } from 'node:crypto';
import { fail, ok, type Result } from '../../kernel/result.ts';
import {
  LARGEST,
  type OpenedSheet,
  type ProtectedFile,
  type ProtectedFileRefusal,
  type ProtectedFiles,
} from './protected-files.port.ts';

const MARK = 'MIMAMORI';
const HASH = 32;

/**
 * Protected files for tests, at once and without a thread: a mark, hashes of kind and password and of the content, and the
 * content in hexadecimal with its bits turned. Nothing is secret in it.
 */
export function createFakeProtectedFiles(): ProtectedFiles {
  return {
    stop: async () => {},
    sealWorkbook: async (sheets, password) => seal('workbook', JSON.stringify(sheets), password),
    sealArchive: async (files, password) =>
      seal(
        'archive',
        JSON.stringify(files.map(({ name, content }) => [name, Buffer.from(content).toString('base64')])),
        password,
      ),
    openWorkbook: async (bytes, password) => {
      const opened = open('workbook', bytes, password);
      if (!opened.ok) return opened;
      const sheets = JSON.parse(opened.value) as readonly Omit<OpenedSheet, 'computedLines'>[];
      return ok(sheets.map(sheet => ({ ...sheet, computedLines: [] })));
    },
    openArchive: async (bytes, password) => {
      const opened = open('archive', bytes, password);
      if (!opened.ok) return opened;
      const files = JSON.parse(opened.value) as readonly (readonly [string, string])[];
      return ok(
        files.map(([name, content]): ProtectedFile => ({ name, content: Buffer.from(content, 'base64') })),
      );
    },
  };
}

type Kind = 'workbook' | 'archive';

const turned = (bytes: Uint8Array): Buffer => Buffer.from(bytes.map(byte => byte ^ 0xff));
const passwordHash = (kind: Kind, password: string): Buffer =>
  createHash('sha256').update(`${kind} ${password}`).digest();
const contentHash = (content: Uint8Array, password: string): Buffer =>
  createHmac('sha256', password).update(content).digest();

function seal(kind: Kind, text: string, password: string): Uint8Array {
  const content = turned(Buffer.from(text));
  const head = Buffer.concat([
    Buffer.from(MARK),
    passwordHash(kind, password),
    contentHash(content, password),
  ]);
  return new Uint8Array(Buffer.concat([head, content]));
}

function open(kind: Kind, bytes: Uint8Array, password: string): Result<string, ProtectedFileRefusal> {
  if (bytes.length > LARGEST.sealedBytes) return fail('too-large');
  const file = Buffer.from(bytes);
  const passwordAt = MARK.length;
  const hashAt = passwordAt + HASH;
  if (file.toString('latin1', 0, MARK.length) !== MARK) return fail('not-a-protected-file');
  if (!file.subarray(passwordAt, hashAt).equals(passwordHash(kind, password))) return fail('wrong-password');
  const content = file.subarray(hashAt + HASH);
  if (!file.subarray(hashAt, hashAt + HASH).equals(contentHash(content, password))) return fail('altered');
  return ok(turned(content).toString('utf8'));
}
