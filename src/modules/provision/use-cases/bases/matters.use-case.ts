import type { Uuid } from '../../../../kernel/ids.ts';
import { fail, ok } from '../../../../kernel/result.ts';
import type { StaffActor } from '../../../../platform/db/actor.ts';
import type { TypedForm } from '../../domain/bases/form-reader.ts';
import { readMatter, readMatterNumber } from '../../domain/bases/read-papers.ts';
import { type Attachment, listAttachments } from '../../repository/bases/attachment.repository.ts';
import {
  insertMatter,
  listMatters,
  matterById,
  type StoredMatter,
  setMatterNumber,
} from '../../repository/bases/matter.repository.ts';
import type { BasesDeps } from './bases-deps.ts';
import {
  type Listed,
  PAGE_ROWS,
  pageOf,
  readRegister,
  type Written,
  writeRegister,
} from './write-register.ts';

type Deps = Pick<BasesDeps, 'database'>;

/** Enters a matter as the form for the council has it (P-01 to P-03). */
export const enterMatter = (deps: Deps, staff: StaffActor, form: TypedForm): Promise<Written> =>
  writeRegister(deps, staff, { resource: 'handling-matter', action: 'enter' }, async tx => {
    const matter = readMatter(form);
    if (!matter.ok) return matter;
    const matterId = tx.newId();
    await insertMatter(tx, matterId, matter.value, staff.id);
    return ok(matterId);
  });

/** Notes the number that the council gave to a matter, once (P-01). */
export const numberMatter = (
  deps: Deps,
  staff: StaffActor,
  matterId: Uuid,
  form: TypedForm,
): Promise<Written> =>
  writeRegister(deps, staff, { resource: 'handling-matter', action: 'number' }, async tx => {
    const matter = await matterById(tx, matterId);
    if (matter === null) return fail('no-such-paper');
    if (matter.matterNumber !== null) return fail('not-now');
    const number = readMatterNumber(form);
    if (!number.ok) return number;
    await setMatterNumber(tx, matterId, number.value);
    return ok(matterId);
  });

/** A matter with what is attached to it. */
export interface MatterView {
  readonly matter: StoredMatter;
  readonly attachments: readonly Attachment[];
}

/** The matter; null when the authority has none with this id. */
export const showMatter = (deps: Deps, staff: StaffActor, matterId: Uuid): Promise<MatterView | null> =>
  readRegister(deps, staff, async tx => {
    const matter = await matterById(tx, matterId);
    return matter === null
      ? null
      : { matter, attachments: await listAttachments(tx, { owner: 'matter', ownerId: matterId }) };
  });

/** Matters, newest first, from the one behind `after` on. */
export const showMatters = (
  deps: Deps,
  staff: StaffActor,
  after: Uuid | null,
): Promise<Listed<StoredMatter>> =>
  readRegister(deps, staff, async tx => pageOf(await listMatters(tx, { after, limit: PAGE_ROWS + 1 })));
