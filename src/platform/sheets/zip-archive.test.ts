import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openZip } from './zip-archive.ts';

const MEGABYTE = 1024 ** 2;
const archive = (entries: Record<string, Uint8Array>): Buffer => Buffer.from(zipSync(entries));
const problem = async (work: () => unknown): Promise<unknown> => {
  try {
    return await work();
  } catch (error) {
    return (error as { problem?: string }).problem;
  }
};
const unpack = async (bytes: Uint8Array, name: string): Promise<number> => {
  let length = 0;
  for await (const part of openZip(bytes).open(name)) length += part.length;
  return length;
};
/** Writes a number into the directory entry of the archive's only file. */
function claim(bytes: Buffer, field: number, value: number): Buffer {
  const changed = Buffer.from(bytes);
  const directory = changed.readUInt32LE(changed.length - 22 + 16);
  changed.writeUInt32LE(value, directory + field);
  return changed;
}

describe('an archive', () => {
  it('unpacks to what it holds', async () => {
    const bytes = archive({ a: Buffer.from('x'.repeat(100)), b: new Uint8Array(0) });
    expect(await unpack(bytes, 'a')).toBe(100);
    expect(openZip(bytes).has('b')).toBe(true);
    expect(await problem(() => unpack(bytes, 'c'))).toBe('damaged-workbook');
  });

  it('out of proportion is refused before anything is unpacked', async () => {
    const bomb = archive({ a: new Uint8Array(16 * MEGABYTE) });
    expect(bomb.length).toBeLessThan(32 * 1024);
    expect(await problem(() => openZip(bomb))).toBe('zip-bomb');
  });

  it('that hides its size is stopped while it unpacks', async () => {
    const bomb = archive({ a: new Uint8Array(16 * MEGABYTE) });
    const lying = claim(bomb, 24, 1_000);
    expect(openZip(lying).unpackedBytes('a')).toBe(1_000);
    expect(await problem(() => unpack(lying, 'a'))).toBe('zip-bomb');
  });

  it('whose entries claim more than the file is refused', async () => {
    const bytes = archive({ a: Buffer.from('x') });
    expect(await problem(() => openZip(claim(bytes, 20, 1_000_000)))).toBe('zip-bomb');
  });

  it('of very many entries is refused', async () => {
    const entries = Object.fromEntries(
      Array.from({ length: 2_001 }, (_none, place) => [`e${place}`, new Uint8Array(0)]),
    );
    expect(await problem(() => openZip(archive(entries)))).toBe('zip-bomb');
  });

  it('with a password is refused', async () => {
    const bytes = archive({ a: Buffer.from('x') });
    const directory = bytes.readUInt32LE(bytes.length - 22 + 16);
    bytes.writeUInt16LE(1, directory + 8);
    expect(await problem(() => openZip(bytes))).toBe('old-or-locked-workbook');
  });
});
