import type { Context } from 'hono';
import { cleanText } from './form.ts';
import { UnreadableForm } from './http-request.ts';

const LINE_END = Buffer.from('\r\n');
const END_OF_HEAD = Buffer.from('\r\n\r\n');
const LONGEST_HEAD = 8 * 1024;
const LONGEST_FIELD = 64 * 1024;
const MULTIPART = /^multipart\/form-data\s*;.*\bboundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i;
const NAME = /\bname="([^"]*)"/i;
const FILE_NAME = /\bfilename="([^"]*)"/i;

/** A form whose one file is read while it arrives, so that a large one is never held whole. */
export interface StreamedUpload {
  /** The first value of a field that stands before the file; '' when absent. */
  readonly text: (name: string) => string;
  /** Null when the form holds none. Must be read to its end before the answer is sent. */
  readonly file: { readonly name: string; readonly bytes: AsyncIterable<Uint8Array> } | null;
}

/**
 * Reads a posted form (RFC 7578) up to the beginning of its first file. Throws `UnreadableForm` for a body that is cut off
 * or malformed; the reading of the file throws it too. Instead of `request.form()`, never after it.
 */
export async function readStreamedUpload({ req }: Context): Promise<StreamedUpload> {
  const texts = new Map<string, string>();
  const text = (name: string): string => texts.get(name) ?? '';
  const named = MULTIPART.exec(req.header('content-type') ?? '');
  const boundary = named?.[1] ?? named?.[2];
  const body = req.raw.body;
  if (boundary === undefined || body === null) return { text, file: null };
  const bytes = createByteReader(body as unknown as AsyncIterable<Uint8Array>);
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  bytes.prepend(LINE_END);
  await skip(bytes.until(delimiter));
  for (;;) {
    const head = await bytes.take(END_OF_HEAD, LONGEST_HEAD, '--');
    if (head === null) {
      await skip(bytes.rest());
      return { text, file: null };
    }
    const lines = head.toString('utf8');
    const fileName = FILE_NAME.exec(lines)?.[1];
    if (fileName !== undefined && fileName !== '')
      return { text, file: { name: cleanText(fileName), bytes: fileBytes(bytes, delimiter) } };
    const value = await collect(bytes.until(delimiter));
    const name = NAME.exec(lines)?.[1] ?? '';
    if (!texts.has(name)) texts.set(name, cleanText(value));
  }
}

async function* fileBytes(bytes: ByteReader, delimiter: Buffer): AsyncGenerator<Uint8Array> {
  yield* bytes.until(delimiter);
  await skip(bytes.rest());
}

async function skip(parts: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _ of parts);
}

async function collect(parts: AsyncIterable<Uint8Array>): Promise<string> {
  const known: Uint8Array[] = [];
  let length = 0;
  for await (const part of parts) {
    length += part.length;
    if (length > LONGEST_FIELD) throw new UnreadableForm();
    known.push(part);
  }
  return Buffer.concat(known).toString('utf8');
}

interface ByteReader {
  readonly prepend: (bytes: Buffer) => void;
  /** What stands before `end`, which is passed over. Throws when the body ends before. */
  readonly until: (end: Buffer) => AsyncGenerator<Uint8Array>;
  /** The same at once; null when `stop` stands here. */
  readonly take: (end: Buffer, longest: number, stop: string) => Promise<Buffer | null>;
  readonly rest: () => AsyncGenerator<Uint8Array>;
}

function createByteReader(body: AsyncIterable<Uint8Array>): ByteReader {
  const parts = body[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  const more = async (): Promise<boolean> => {
    const part = await parts.next().catch(() => {
      throw new UnreadableForm();
    });
    if (part.done === true) return false;
    held = held.length === 0 ? Buffer.from(part.value) : Buffer.concat([held, part.value]);
    return true;
  };
  const need = async (): Promise<void> => {
    if (!(await more())) throw new UnreadableForm();
  };

  return {
    prepend: bytes => {
      held = Buffer.concat([bytes, held]);
    },
    async *until(end) {
      for (;;) {
        const found = held.indexOf(end);
        const safe = found === -1 ? Math.max(0, held.length - end.length + 1) : found;
        const ready = held.subarray(0, safe);
        held = held.subarray(found === -1 ? safe : safe + end.length);
        if (ready.length > 0) yield ready;
        if (found !== -1) return;
        await need();
      }
    },
    take: async (end, longest, stop) => {
      while (held.length < stop.length) await need();
      if (held.toString('latin1', 0, stop.length) === stop) return null;
      for (;;) {
        const found = held.indexOf(end);
        if (found > longest || (found === -1 && held.length > longest)) throw new UnreadableForm();
        if (found !== -1) {
          const head = held.subarray(0, found);
          held = held.subarray(found + end.length);
          return head;
        }
        await need();
      }
    },
    async *rest() {
      held = Buffer.alloc(0);
      while (await more()) {
        yield held;
        held = Buffer.alloc(0);
      }
    },
  };
}
