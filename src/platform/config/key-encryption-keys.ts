/** Keys by version. New data is sealed with the newest; older ones still open what they sealed. */
export interface KeyEncryptionKeys {
  readonly current: number;
  readonly keys: ReadonlyMap<number, Uint8Array>;
}

const KEY_BYTES = 32;
const ENTRY = /^([1-9][0-9]{0,5}):(.+)$/;

/** Reads 32 bytes in base64 or base64url, padded or not; anything else is null. */
export function parseKey(text: string): Uint8Array | null {
  if (!/^[A-Za-z0-9+/_-]{43}=?$/.test(text)) return null;
  const bytes = Buffer.from(text, 'base64url');
  return bytes.length === KEY_BYTES ? bytes : null;
}

/** Reads `1:<key>,2:<key>`; the highest version is the current one. A repeated version or a bad key is null. */
export function parseKeyEncryptionKeys(text: string): KeyEncryptionKeys | null {
  const keys = new Map<number, Uint8Array>();
  for (const part of text.split(',')) {
    const entry = ENTRY.exec(part.trim());
    const key = entry === null ? null : parseKey(entry[2] ?? '');
    const version = Number(entry?.[1]);
    if (key === null || keys.has(version)) return null;
    keys.set(version, key);
  }
  return { current: Math.max(...keys.keys()), keys };
}
