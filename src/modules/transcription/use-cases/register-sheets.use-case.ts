import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import type { CleanImage, ImageRefusal } from '../../../platform/images/image-sanitiser.port.ts';
import { recordAudit } from '../../audit/index.ts';
import { facilityById } from '../../institutions/index.ts';
import {
  type RegistrationProblem,
  readRegistration,
  type SheetRegistration,
  type TypedSheet,
} from '../domain/register-sheet.ts';
import { insertSheet } from '../repository/sheet.repository.ts';
import { sealPages } from './page-vault.ts';
import type { TranscriptionDeps } from './transcription-deps.ts';

/** What is taken in: one sheet of all the pages, or one of each. */
export interface GivenSheet extends Omit<TypedSheet, 'files'> {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly asOne: boolean;
}

export type RegisterProblem =
  | { readonly kind: RegistrationProblem | 'unknown-facility' }
  | { readonly kind: 'refused-file'; readonly file: string; readonly reason: ImageRefusal };

type RegisterDeps = Pick<TranscriptionDeps, 'database' | 'keyRing' | 'images'>;

/**
 * Takes in what came by FAX, on paper or by phone (H-26, F-04). Pages are re-encoded and sealed before they are kept;
 * when one of them is no picture nothing is kept, so that no page is missing without a word. Gives the ids in order.
 */
export async function registerSheets(
  deps: RegisterDeps,
  actor: StaffActor,
  given: GivenSheet,
  now: Instant,
): Promise<Result<readonly Uuid[], readonly RegisterProblem[]>> {
  const registration = readRegistration({ ...given, files: given.files.length }, now);
  if (!registration.ok) return fail(registration.reason.map(kind => ({ kind })));
  const pages = await sanitiseAll(deps, given.files);
  if (!pages.ok) return pages;
  const sheets = given.asOne || pages.value.length === 0 ? [pages.value] : pages.value.map(page => [page]);
  return deps.database.withTenant(actor, async tx => {
    const { facilityId } = registration.value;
    if (facilityId !== null && (await facilityById(tx, facilityId)) === null) {
      exemptFromAudit(tx, 'nothing was stored');
      return fail([{ kind: 'unknown-facility' }]);
    }
    const ids: Uuid[] = [];
    for (const images of sheets) ids.push(await keepSheet(tx, deps, registration.value, images));
    return ok(ids);
  });
}

async function sanitiseAll(
  { images }: RegisterDeps,
  files: GivenSheet['files'],
): Promise<Result<readonly CleanImage[], readonly RegisterProblem[]>> {
  const clean: CleanImage[] = [];
  const refused: RegisterProblem[] = [];
  // One after the other: twenty decoded pages at once would be a gigabyte.
  for (const { name, bytes } of files) {
    const image = await images.sanitise(bytes);
    if (image.ok) clean.push(image.value);
    else refused.push({ kind: 'refused-file', file: name, reason: image.reason });
  }
  return refused.length === 0 ? ok(clean) : fail(refused);
}

async function keepSheet(
  tx: Tx,
  { keyRing }: RegisterDeps,
  registration: SheetRegistration,
  images: readonly CleanImage[],
): Promise<Uuid> {
  const sheetId = tx.newId();
  const sealed = images.length === 0 ? null : sealPages(tx, keyRing, sheetId, images);
  await insertSheet(tx, sheetId, {
    ...registration,
    pages: images.length,
    sealedKey: sealed?.sealedKey ?? null,
  });
  await sealed?.keep();
  await recordAudit(tx, {
    action: 'sheet.register',
    resource: 'sheet',
    subjectId: sheetId,
    purpose: 'surveillance',
    fields: ['image', 'facility', 'receivedAt', ...(registration.note === null ? [] : ['note'])],
    detail: { channel: registration.channel, pages: images.length },
  });
  return sheetId;
}
