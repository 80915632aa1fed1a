import { randomUUID } from 'node:crypto';
import type { Instant } from '../../src/kernel/instant.ts';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import {
  PACKAGE_FORMAT,
  type PackageHeading,
} from '../../src/modules/provision/domain/package-format/package-manifest.ts';
import {
  countRows,
  type PackageSheet,
  packageSheets,
  sheetFile,
} from '../../src/modules/provision/domain/package-format/package-sheets.ts';
import type { ProvidedRow } from '../../src/modules/provision/domain/package-format/provided-row.ts';
import { canonicalRows } from '../../src/modules/provision/domain/package-format/row-columns.ts';
import { packageWords } from '../../src/modules/provision/package-words.ja.ts';
import {
  type CreatePackageDeps,
  createPackageFiles,
} from '../../src/modules/provision/use-cases/package-format/create-package-files.use-case.ts';
import { sha256Hex } from '../../src/modules/provision/use-cases/package-format/sha256-hex.ts';
import { signManifest } from '../../src/modules/provision/use-cases/package-format/sign-manifest.ts';
import {
  generateProofKey,
  importSigningKey,
  keyFingerprint,
  type PublicProofKey,
  publicProofKey,
  type SigningKey,
} from '../../src/platform/proof/proof-keys.ts';

/** What a city types to believe a provider's key. */
export interface ProviderOfTests {
  readonly signingKey: SigningKey;
  readonly publicKey: PublicProofKey;
  readonly fingerprint: string;
}

/** A provider whose packages a city may learn to believe. */
export async function newProvider(): Promise<ProviderOfTests> {
  const key = await generateProofKey();
  return {
    signingKey: await importSigningKey(key),
    publicKey: publicProofKey(key),
    fingerprint: await keyFingerprint(key),
  };
}

export const BASIS_ID = '0190f1a0-0000-7000-8000-00000000ba51';
export const PASSWORD_OF_TESTS = 'Ka7-kuma-sora-93';

const FULL: Pick<ProvidedRow, 'name' | 'address' | 'contact' | 'periodFrom' | 'periodThrough'> = {
  name: '架空 太郎',
  address: '神奈川県海老名市勝瀬175-1',
  contact: '046-000-0001',
  periodFrom: '2022-02-10' as PlainDate,
  periodThrough: '2022-02-20' as PlainDate,
};

const NOTHING = { name: null, address: null, contact: null, periodFrom: null, periodThrough: null };

/** A row for a made-up person; a cancelled one names nobody. */
export const rowOfTests = (rowNumber: number, change: Partial<ProvidedRow> = {}): ProvidedRow => ({
  rowNumber,
  reference: randomUUID(),
  kind: 'new',
  ...(change.kind === 'cancelled' ? NOTHING : { ...FULL, name: `架空 ${rowNumber}郎` }),
  ...change,
});

export type HeadingChange = Partial<PackageHeading> & { readonly sequence: number };

/** What the provider decides: for Ebina, of notified people, on the agreement of 2021, unless told otherwise. */
const headingOf = (change: HeadingChange): PackageHeading => ({
  packageId: randomUUID(),
  previousSequence: change.sequence === 1 ? null : change.sequence - 1,
  provider: { code: '140007', name: '神奈川県' },
  receiver: '142158',
  unit: '危機管理課',
  basis: { id: BASIS_ID, title: '自宅療養者への支援の覚書', agreement: '覚書 2021-04-22' },
  category: 'notified',
  purposes: ['shopping', 'rubbish'],
  fields: ['name', 'address', 'contact', 'period'],
  createdAt: `2022-02-14T00:00:${String(change.sequence % 60).padStart(2, '0')}.000Z` as Instant,
  ...change,
});

/** The package as the workbook that is mailed. */
export const makeWorkbook = async (
  deps: CreatePackageDeps,
  rows: readonly ProvidedRow[],
  change: HeadingChange,
): Promise<Uint8Array> =>
  (await createPackageFiles(deps, headingOf(change), rows, PASSWORD_OF_TESTS)).workbook;

/** The package as the archive, which is made and opened in a tenth of the workbook's time; `smuggle` puts more into it. */
export async function makeArchive(
  { protectedFiles, signingKey }: CreatePackageDeps,
  rows: readonly ProvidedRow[],
  change: HeadingChange,
  smuggle: (sheet: PackageSheet) => PackageSheet = sheet => sheet,
): Promise<Uint8Array> {
  const heading = headingOf(change);
  const unsigned = {
    ...heading,
    format: PACKAGE_FORMAT,
    counts: countRows(rows),
    rowsSha256: sha256Hex(canonicalRows(rows, heading.fields)),
  } as const;
  const manifest = { ...unsigned, signature: await signManifest(unsigned, signingKey) };
  const files = packageSheets(manifest, rows, packageWords).map(smuggle).map(sheetFile);
  return protectedFiles.sealArchive(
    files.map(({ name, text }) => ({ name, content: Buffer.from(text) })),
    PASSWORD_OF_TESTS,
  );
}
