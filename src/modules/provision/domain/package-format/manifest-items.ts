import type { PackageManifest } from './package-manifest.ts';

/** The lines of the manifest sheet, in their order. */
export const MANIFEST_ITEMS = [
  'format',
  'packageId',
  'sequence',
  'previousSequence',
  'providerCode',
  'providerName',
  'receiver',
  'unit',
  'basisId',
  'basisTitle',
  'agreement',
  'category',
  'purposes',
  'fields',
  'countNew',
  'countChanged',
  'countCancelled',
  'createdAt',
  'rowsSha256',
  'signature',
] as const;
export type ManifestItem = (typeof MANIFEST_ITEMS)[number];

/** What is signed: everything but the signature. */
export type UnsignedManifest = Omit<PackageManifest, 'signature'>;

/** The items as codes; lists are divided by blanks, and what there is none of is empty. */
export const itemsOf = (manifest: PackageManifest): Readonly<Record<ManifestItem, string>> => ({
  format: manifest.format,
  packageId: manifest.packageId,
  sequence: String(manifest.sequence),
  previousSequence: manifest.previousSequence === null ? '' : String(manifest.previousSequence),
  providerCode: manifest.provider.code,
  providerName: manifest.provider.name,
  receiver: manifest.receiver,
  unit: manifest.unit,
  basisId: manifest.basis.id,
  basisTitle: manifest.basis.title,
  agreement: manifest.basis.agreement,
  category: manifest.category,
  purposes: manifest.purposes.join(' '),
  fields: manifest.fields.join(' '),
  countNew: String(manifest.counts.new),
  countChanged: String(manifest.counts.changed),
  countCancelled: String(manifest.counts.cancelled),
  createdAt: manifest.createdAt,
  rowsSha256: manifest.rowsSha256,
  signature: manifest.signature,
});

/** The text that the provider signs: a JSON list of all items but the signature, in their order. */
export function canonicalManifest(manifest: UnsignedManifest): string {
  const items = itemsOf({ ...manifest, signature: '' });
  return JSON.stringify(MANIFEST_ITEMS.slice(0, -1).map(item => [item, items[item]]));
}
