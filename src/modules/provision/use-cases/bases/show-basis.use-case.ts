import type { Uuid } from '../../../../kernel/ids.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { StaffActor } from '../../../../platform/db/actor.ts';
import { type ProvisionReason, reasonsAgainst } from '../../domain/decide-provision.ts';
import { agreementById, type StoredAgreement } from '../../repository/bases/agreement.repository.ts';
import { type Attachment, listAttachments } from '../../repository/bases/attachment.repository.ts';
import { consultationById, type StoredConsultation } from '../../repository/bases/consultation.repository.ts';
import { basisById, type StoredBasis } from '../../repository/bases/legal-basis.repository.ts';
import { matterById, type StoredMatter } from '../../repository/bases/matter.repository.ts';
import { noticeById, type StoredNotice } from '../../repository/bases/notice.repository.ts';
import { loadBasisRegister } from '../../repository/bases/register.repository.ts';
import type { BasesDeps } from './bases-deps.ts';
import { readRegister } from './write-register.ts';

/** A municipality under a basis, and why nothing may be given to it today; nothing stands in the way when empty. */
export interface ReceiverStanding {
  readonly code: string;
  readonly name: string;
  readonly reasons: readonly ProvisionReason[];
}

/** A basis with its papers, the people who acted, and for whom it holds today. */
export interface BasisView {
  readonly basis: StoredBasis;
  readonly municipalityName: string | null;
  readonly agreement: StoredAgreement | null;
  readonly matter: StoredMatter | null;
  readonly consultation: StoredConsultation | null;
  readonly notice: StoredNotice | null;
  readonly receivers: readonly ReceiverStanding[];
  readonly attachments: readonly Attachment[];
  readonly names: ReadonlyMap<Uuid, string>;
  readonly today: PlainDate;
}

/** The basis; null when the authority has none with this id. */
export const showBasis = (
  deps: Pick<BasesDeps, 'database' | 'findMunicipality' | 'staffNames'>,
  staff: StaffActor,
  basisId: Uuid,
): Promise<BasisView | null> =>
  readRegister(deps, staff, async (tx, today) => {
    const basis = await basisById(tx, basisId);
    if (basis === null) return null;
    const find = async <Paper>(id: Uuid | null, byId: (id: Uuid) => Promise<Paper | null>) =>
      id === null ? null : byId(id);
    const register = await loadBasisRegister(tx);
    const nameOf = (code: string): string => deps.findMunicipality(code)?.name ?? code;
    const asking = register.requests.filter(({ category }) => category === basis.category);
    const codes = basis.municipality === null ? asking.map(each => each.municipality) : [basis.municipality];
    const acts = [basis.entered, basis.proposed, basis.activated, basis.withdrawn];
    return {
      basis,
      municipalityName: basis.municipality === null ? null : nameOf(basis.municipality),
      agreement: await find(basis.agreementId, id => agreementById(tx, id)),
      matter: await find(basis.matterId, id => matterById(tx, id)),
      consultation: await find(basis.consultationId, id => consultationById(tx, id)),
      notice: await find(basis.noticeId, id => noticeById(tx, id)),
      receivers: [...new Set(codes)].map(code => ({
        code,
        name: nameOf(code),
        reasons: reasonsAgainst(register, basis, { on: today, municipality: code }),
      })),
      attachments: await listAttachments(tx, { owner: 'basis', ownerId: basisId }),
      names: await deps.staffNames(tx, [...new Set(acts.flatMap(act => (act === null ? [] : [act.by])))]),
      today,
    };
  });
