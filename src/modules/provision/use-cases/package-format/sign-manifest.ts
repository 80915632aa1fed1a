import { createHash } from 'node:crypto';
import { fail, ok, type Result } from '../../../../kernel/result.ts';
import { type Claims, signProof, verifyProof } from '../../../../platform/proof/proof.ts';
import {
  importProofKeys,
  type PublicProofKey,
  type SigningKey,
} from '../../../../platform/proof/proof-keys.ts';
import { canonicalManifest, type UnsignedManifest } from '../../domain/package-format/manifest-items.ts';
import { PACKAGE_FORMAT, type PackageManifest } from '../../domain/package-format/package-manifest.ts';

/** A key of a prefecture that a city has registered: whose packages it vouches for. */
export type TrustedKey = { readonly provider: string; readonly key: PublicProofKey };

/** Why a signature proves nothing. */
export type SignatureProblem = 'unknown-provider' | 'unknown-key' | 'not-signed';

// The issuer is a claim of RFC 8392; the others are ours, below -65536 where anybody may choose.
const CLAIM = { issuer: 1, format: -65_541, manifestSha256: -65_542 } as const;

/** Signs a manifest as its provider. */
export const signManifest = (manifest: UnsignedManifest, key: SigningKey): Promise<string> =>
  signProof(
    new Map<number, string | Uint8Array>([
      [CLAIM.issuer, manifest.provider.code],
      [CLAIM.format, PACKAGE_FORMAT],
      [CLAIM.manifestSha256, digestOf(manifest)],
    ]),
    key,
  );

/** Checks, without a network, that a registered key of the manifest's provider signed exactly this manifest. */
export async function verifyManifest(
  manifest: PackageManifest,
  trusted: readonly TrustedKey[],
): Promise<Result<null, SignatureProblem>> {
  const keys = trusted.filter(({ provider }) => provider === manifest.provider.code).map(({ key }) => key);
  if (keys.length === 0) return fail('unknown-provider');
  const proof = await verifyProof(manifest.signature, await importProofKeys(keys));
  if (!proof.ok) return fail(proof.reason === 'unknown-key' ? 'unknown-key' : 'not-signed');
  return vouchesFor(proof.value, manifest) ? ok(null) : fail('not-signed');
}

function vouchesFor(claims: Claims, manifest: PackageManifest): boolean {
  const digest = claims.get(CLAIM.manifestSha256);
  return (
    claims.get(CLAIM.issuer) === manifest.provider.code &&
    claims.get(CLAIM.format) === manifest.format &&
    digest instanceof Uint8Array &&
    digestOf(manifest).equals(digest)
  );
}

const digestOf = (manifest: UnsignedManifest): Buffer =>
  createHash('sha256').update(canonicalManifest(manifest)).digest();
