import { randomBytes } from 'node:crypto';
import { keyVersionOf, open, seal } from './aes-gcm.ts';

/** A key of one filing: `plain` seals its photos, `wrapped` is stored. Destroying `wrapped` destroys them all. */
export interface DataKey {
  readonly plain: Uint8Array;
  readonly wrapped: Uint8Array;
}

/** Envelope encryption: the operator's keys (KEK) wrap data keys and seal small secrets. */
export interface KeyRing {
  /** Makes a data key, wrapped for `context`. */
  readonly newDataKey: (context: string) => DataKey;
  /** Unwraps a stored data key. Throws when it is of another context or its KEK is gone. */
  readonly unwrapDataKey: (wrapped: Uint8Array, context: string) => Uint8Array;
  /** Seals bytes with a data key. */
  readonly seal: (dataKey: Uint8Array, plain: Uint8Array, context: string) => Uint8Array;
  /** Opens bytes sealed with a data key. Throws when anything differs. */
  readonly open: (dataKey: Uint8Array, sealed: Uint8Array, context: string) => Uint8Array;
  /** Seals a small secret (a TOTP secret, a link token) with the current KEK itself. */
  readonly sealSmall: (plain: Uint8Array, context: string) => Uint8Array;
  /** Opens a small secret. Throws when anything differs. */
  readonly openSmall: (sealed: Uint8Array, context: string) => Uint8Array;
}

/** Builds a ring from KEKs of 32 bytes by version; new data is sealed with `current`. */
export function createKeyRing(keks: {
  readonly current: number;
  readonly keys: ReadonlyMap<number, Uint8Array>;
}): KeyRing {
  const kek = (version: number): Uint8Array => {
    const key = keks.keys.get(version);
    if (key === undefined) throw new Error(`Key encryption key ${version} is not configured.`);
    return key;
  };
  const sealSmall = (plain: Uint8Array, context: string): Uint8Array =>
    seal(kek(keks.current), keks.current, plain, context);
  const openSmall = (sealed: Uint8Array, context: string): Uint8Array =>
    open(kek(keyVersionOf(sealed)), sealed, context);
  return {
    newDataKey: context => {
      const plain = randomBytes(32);
      return { plain, wrapped: sealSmall(plain, context) };
    },
    unwrapDataKey: openSmall,
    seal: (dataKey, plain, context) => seal(dataKey, 0, plain, context),
    open,
    sealSmall,
    openSmall,
  };
}
