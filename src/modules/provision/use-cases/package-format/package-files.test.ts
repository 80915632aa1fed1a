import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  generateProofKey,
  importSigningKey,
  type PrivateProofKey,
  publicProofKey,
  type SigningKey,
} from '../../../../platform/proof/proof-keys.ts';
import { createFakeProtectedFiles } from '../../../../platform/protected-files/fake.protected-files.ts';
import type { ProtectedFiles } from '../../../../platform/protected-files/protected-files.port.ts';
import { createProtectedFiles } from '../../../../platform/protected-files/threaded.protected-files.ts';
import type { PackageHeading } from '../../domain/package-format/package-manifest.ts';
import { packageSheets } from '../../domain/package-format/package-sheets.ts';
import type { ProvidedRow } from '../../domain/package-format/provided-row.ts';
import { packageWords } from '../../package-words.ja.ts';
import { createPackageFiles } from './create-package-files.use-case.ts';
import {
  type OpenPackageReason,
  openPackageFile,
  type PackageReceiver,
} from './open-package-file.use-case.ts';
import { heading, rows } from './random-packages.cases.ts';

const PASSWORD = 'k7mq-a3xz-9wpt-h4cd';
const fake = createFakeProtectedFiles();
const threads = createProtectedFiles();
let key: PrivateProofKey;
let signingKey: SigningKey;
let registered: PackageReceiver['trustedKeys'];
let given: PackageHeading;
let people: readonly ProvidedRow[];
beforeAll(async () => {
  key = await generateProofKey();
  signingKey = await importSigningKey(key);
  registered = [{ provider: '140007', key: publicProofKey(key) }];
  given = fc.sample(heading, { seed: 7, numRuns: 1 })[0] as PackageHeading;
  people = fc.sample(rows, { seed: 11, numRuns: 20 }).find(some => some.length > 3) ?? [];
});
afterAll(() => threads.stop());

const make = (protectedFiles: ProtectedFiles, head = given, of = people, signer = signingKey) =>
  createPackageFiles({ protectedFiles, signingKey: signer }, head, of, PASSWORD);

describe('the files of a package', () => {
  it('give back its rows from either file, through the real protection', async () => {
    for (const [head, of] of fc.sample(fc.tuple(heading, rows), { seed: 3, numRuns: 4 })) {
      const { workbook, archive, manifest, sha256s } = await make(threads, head, of);
      for (const [bytes, fileSha256] of [
        [workbook, sha256s.workbook],
        [archive, sha256s.archive],
      ] as const) {
        const opened = await openPackageFile({ protectedFiles: threads }, bytes, PASSWORD, {
          receiver: head.receiver,
          trustedKeys: registered,
        });
        if (!opened.ok) throw new Error(JSON.stringify(opened.reason));
        expect(opened.value.manifest).toEqual(manifest);
        expect(opened.value.fileSha256).toBe(fileSha256);
        expect(packageSheets(manifest, opened.value.rows, packageWords)).toEqual(
          packageSheets(manifest, of, packageWords),
        );
      }
    }
  }, 60_000);

  it('are not made of rows that every receiver would refuse', async () => {
    const twice = people.map(row => ({ ...row, reference: people[0]?.reference ?? '' }));
    await expect(make(fake, given, twice)).rejects.toThrow('reference-twice');
  });
});

describe('a file that is offered as a package', () => {
  const refusal = async (
    bytes: Uint8Array,
    { password = PASSWORD, receiver = given.receiver, trustedKeys = registered } = {},
  ): Promise<OpenPackageReason['problem'] | null> => {
    const opened = await openPackageFile({ protectedFiles: fake }, bytes, password, {
      receiver,
      trustedKeys,
    });
    return opened.ok ? null : opened.reason.problem;
  };

  it('is taken by the municipality for which it is', async () => {
    expect(await refusal((await make(fake)).workbook)).toBeNull();
  });

  it('is refused with a wrong password, when it was altered, and when it is no package (E-31, R-08)', async () => {
    const { workbook } = await make(fake);
    expect(await refusal(workbook, { password: 'other' })).toBe('wrong-password');
    const altered = workbook.map((byte, at) => (at === workbook.length - 9 ? byte ^ 1 : byte));
    expect(await refusal(altered)).toBe('altered');
    expect(await refusal(Buffer.from('氏名\r\n'))).toBe('not-a-protected-file');
  });

  it('is refused by every other municipality', async () => {
    const { workbook } = await make(fake);
    expect(await refusal(workbook, { receiver: '142247' })).toBe('other-receiver');
  });

  it('is refused unless a registered key of its provider signed it', async () => {
    const { workbook } = await make(fake);
    const stranger = await generateProofKey();
    expect(await refusal(workbook, { trustedKeys: [] })).toBe('unknown-provider');
    expect(await refusal(workbook, { trustedKeys: [{ provider: '130001', key: publicProofKey(key) }] })).toBe(
      'unknown-provider',
    );
    expect(
      await refusal(workbook, { trustedKeys: [{ provider: '140007', key: publicProofKey(stranger) }] }),
    ).toBe('unknown-key');
    const posing = { ...publicProofKey(stranger), kid: key.kid };
    expect(await refusal(workbook, { trustedKeys: [{ provider: '140007', key: posing }] })).toBe(
      'not-signed',
    );
    const forged = await make(fake, given, people, await importSigningKey(stranger));
    expect(await refusal(forged.workbook)).toBe('unknown-key');
  });

  it('is refused when any item of its manifest is another than was signed, though its rows agree', async () => {
    const { manifest } = await make(fake);
    const altered = [
      { receiver: '142131' },
      { unit: 'よその課' },
      { sequence: manifest.sequence + 1, previousSequence: manifest.sequence },
      { category: manifest.category === 'self' ? 'notified' : 'self' },
      { basis: { ...manifest.basis, title: '別の根拠' } },
      { packageId: '01890a5d-ac96-774b-bcce-b302099a8057' },
    ] as const;
    for (const change of altered) {
      const sheets = packageSheets({ ...manifest, ...change }, people, packageWords);
      expect(await refusal(await fake.sealWorkbook(sheets, PASSWORD))).toBe('not-signed');
    }
  });

  it('is refused when its signature belongs to another package', async () => {
    const first = await make(fake);
    const second = await make(fake, { ...given, unit: '別の担当' });
    const sheets = packageSheets(
      { ...first.manifest, signature: second.manifest.signature },
      people,
      packageWords,
    );
    expect(await refusal(await fake.sealWorkbook(sheets, PASSWORD))).toBe('not-signed');
  });
});
