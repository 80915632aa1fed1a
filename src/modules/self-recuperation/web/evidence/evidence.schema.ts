import type { Evidence, EvidenceEntry, ImageKind } from '../../domain/evidence.ts';
import type { Uploads } from '../../use-cases/attach-evidence.use-case.ts';
import { type Entries, type EntryValues, oneOf, yesNoEntry, yesOrNo } from '../entries.ts';

/** The images in the order of the form. */
export const IMAGE_ORDER = [
  'test-result',
  'identity',
  'guardian-identity',
] as const satisfies readonly ImageKind[];

/** Reads the posted fields of step 3. */
export const evidenceEntry = ({ text }: Entries): EvidenceEntry => ({
  kind: oneOf(['kit', 'notice'], text('evidence-kind')),
  listed: yesOrNo(text('kit-listed')),
  maker: text('kit-maker'),
  remarks: text('remarks'),
});

/** The fields of step 3 filled from kept answers; `evidenceEntry` reads them back as the same answers. */
export const evidenceValues = ({ kind, listed, maker, remarks }: Evidence): EntryValues => ({
  'evidence-kind': kind,
  'kit-listed': listed === null ? null : yesNoEntry(listed),
  'kit-maker': maker,
  remarks,
});

/** The files that were chosen. */
export async function evidenceUploads(form: {
  readonly file: (name: string) => Promise<{ readonly bytes: Uint8Array } | null>;
}): Promise<Uploads> {
  const uploads: { -readonly [K in keyof Uploads]: Uploads[K] } = {};
  for (const kind of IMAGE_ORDER) {
    const file = await form.file(kind);
    if (file !== null) uploads[kind] = file.bytes;
  }
  return uploads;
}
