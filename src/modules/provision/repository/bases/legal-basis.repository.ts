import { sql } from 'kysely';
import type { Uuid } from '../../../../kernel/ids.ts';
import type { Instant } from '../../../../kernel/instant.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import type { BasisStatus } from '../../domain/bases/basis-steps.ts';
import type { LegalBasis } from '../../domain/bases/papers.ts';
import { listOf, type PaperPage } from './stored.ts';

/** Who did a step, and when. */
export interface BasisAct {
  readonly by: Uuid;
  readonly at: Instant;
}

export type StoredBasis = LegalBasis & {
  readonly basisId: Uuid;
  readonly matterId: Uuid | null;
  readonly consultationId: Uuid | null;
  readonly agreementId: Uuid | null;
  readonly noticeId: Uuid | null;
  readonly status: BasisStatus;
  /** The last day by its own words and by its regime; null while it has none. */
  readonly lastDay: PlainDate | null;
  readonly entered: BasisAct;
  readonly proposed: BasisAct | null;
  readonly activated: BasisAct | null;
  readonly withdrawn: (BasisAct & { readonly reason: string }) | null;
};

/** A basis to be entered: its papers are rows. */
export type NewBasis = Omit<LegalBasis, 'matterId' | 'consultationId' | 'agreementId' | 'noticeId'> &
  Pick<StoredBasis, 'matterId' | 'consultationId' | 'agreementId' | 'noticeId'>;

/** Adds a draft. */
export async function insertBasis(tx: Tx, basisId: Uuid, basis: NewBasis, enteredBy: Uuid): Promise<void> {
  await tx.db
    .insertInto('legal_basis')
    .values({
      authority_id: tx.authorityId,
      basis_id: basisId,
      title: basis.title,
      category: basis.category,
      municipality_code: basis.municipality,
      purposes: [...basis.purposes],
      fields: [...basis.fields],
      receiving_unit: basis.receivingUnit,
      needs_receiver_procedure: basis.needsReceiverProcedure,
      valid_from: basis.validFrom,
      valid_through: basis.validThrough,
      regime: basis.regime,
      legal_ground: basis.ground,
      article: basis.article,
      reason: basis.reason,
      deletion_plan: basis.deletionPlan,
      matter_id: basis.matterId,
      consultation_id: basis.consultationId,
      agreement_id: basis.agreementId,
      notice_id: basis.noticeId,
      status: 'draft',
      entered_at: tx.at,
      entered_by: enteredBy,
    })
    .execute();
}

/** Writes a step of a basis; the database refuses one in somebody else's name, and the proposer as activator. */
export async function writeStep(
  tx: Tx,
  basisId: Uuid,
  step: { readonly by: Uuid } & (
    | { readonly status: 'proposed' | 'active' }
    | { readonly status: 'withdrawn'; readonly reason: string }
  ),
): Promise<void> {
  const columns = {
    proposed: { proposed_at: tx.at, proposed_by: step.by },
    active: { activated_at: tx.at, activated_by: step.by },
    withdrawn: {
      withdrawn_at: tx.at,
      withdrawn_by: step.by,
      withdrawal_reason: step.status === 'withdrawn' ? step.reason : null,
    },
  }[step.status];
  await tx.db
    .updateTable('legal_basis')
    .set({ status: step.status, ...columns })
    .where('authority_id', '=', tx.authorityId)
    .where('basis_id', '=', basisId)
    .execute();
}

const select = (tx: Tx) =>
  tx.db
    .selectFrom('legal_basis')
    .select([
      'basis_id as basisId',
      'title',
      'category',
      'municipality_code as municipality',
      'purposes',
      'fields',
      'receiving_unit as receivingUnit',
      'needs_receiver_procedure as needsReceiverProcedure',
      'valid_from as validFrom',
      'valid_through as validThrough',
      'last_day as lastDay',
      'regime',
      'legal_ground as ground',
      'article',
      'reason',
      'deletion_plan as deletionPlan',
      'matter_id as matterId',
      'consultation_id as consultationId',
      'agreement_id as agreementId',
      'notice_id as noticeId',
      'status',
      'entered_at as enteredAt',
      'entered_by as enteredBy',
      'proposed_at as proposedAt',
      'proposed_by as proposedBy',
      'activated_at as activatedAt',
      'activated_by as activatedBy',
      'withdrawn_at as withdrawnAt',
      'withdrawn_by as withdrawnBy',
      'withdrawal_reason as withdrawalReason',
    ])
    .where('authority_id', '=', tx.authorityId);

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

const actOf = (by: Uuid | null, at: Instant | null): BasisAct | null =>
  by === null || at === null ? null : { by, at };

function basisOf(row: Row): StoredBasis {
  const { enteredAt, enteredBy, proposedAt, proposedBy, activatedAt, activatedBy, ...rest } = row;
  const { withdrawnAt, withdrawnBy, withdrawalReason, ...basis } = rest;
  const withdrawn = actOf(withdrawnBy, withdrawnAt);
  return {
    ...basis,
    category: basis.category as LegalBasis['category'],
    purposes: listOf<LegalBasis['purposes'][number]>(basis.purposes),
    fields: listOf<LegalBasis['fields'][number]>(basis.fields),
    regime: basis.regime as LegalBasis['regime'],
    ground: basis.ground as LegalBasis['ground'],
    status: basis.status as BasisStatus,
    entered: { by: enteredBy, at: enteredAt },
    proposed: actOf(proposedBy, proposedAt),
    activated: actOf(activatedBy, activatedAt),
    withdrawn: withdrawn === null ? null : { ...withdrawn, reason: withdrawalReason ?? '' },
  };
}

/** The basis; null when the authority has none with this id. With `lock`, until the transaction is over. */
export async function basisById(tx: Tx, basisId: Uuid, lock = false): Promise<StoredBasis | null> {
  const named = select(tx).where('basis_id', '=', basisId);
  const row = await (lock ? named.forUpdate() : named).executeTakeFirst();
  return row === undefined ? null : basisOf(row);
}

/** Bases, newest first; of one status, or of all for null. */
export async function listBases(
  tx: Tx,
  status: BasisStatus | null,
  { after, limit }: PaperPage,
): Promise<readonly StoredBasis[]> {
  let query = select(tx).orderBy('basis_id', 'desc').limit(limit);
  if (status !== null) query = query.where('status', '=', status);
  if (after !== null) query = query.where('basis_id', '<', after);
  return (await query.execute()).map(basisOf);
}

/** Active bases whose last day lies from `today` through so many days later, the earliest first. */
export async function listEndingBases(
  tx: Tx,
  today: PlainDate,
  days: number,
): Promise<readonly (StoredBasis & { readonly lastDay: PlainDate })[]> {
  const rows = await select(tx)
    .where('status', '=', 'active')
    .where(sql<boolean>`last_day between ${today}::date and ${today}::date + ${days}::int`)
    .orderBy('last_day')
    .orderBy('basis_id')
    .execute();
  return rows.flatMap(row => {
    const basis = basisOf(row);
    return basis.lastDay === null ? [] : [{ ...basis, lastDay: basis.lastDay }];
  });
}

/** The bases that rest on an agreement, newest first. */
export async function listBasesOfAgreement(tx: Tx, agreementId: Uuid): Promise<readonly StoredBasis[]> {
  const rows = await select(tx).where('agreement_id', '=', agreementId).orderBy('basis_id', 'desc').execute();
  return rows.map(basisOf);
}

/** How many bases wait for somebody to activate them. */
export async function countProposed(tx: Tx): Promise<number> {
  const { count } = await tx.db
    .selectFrom('legal_basis')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('authority_id', '=', tx.authorityId)
    .where('status', '=', 'proposed')
    .executeTakeFirstOrThrow();
  return count;
}

/** The categories of people for which some basis is active and within its own period on the day. */
export async function categoriesInForce(tx: Tx, on: PlainDate): Promise<readonly LegalBasis['category'][]> {
  const rows = await tx.db
    .selectFrom('legal_basis')
    .select('category')
    .distinct()
    .where('authority_id', '=', tx.authorityId)
    .where('status', '=', 'active')
    .where('valid_from', '<=', on)
    .where(eb => eb.or([eb('last_day', 'is', null), eb('last_day', '>=', on)]))
    .execute();
  return rows.map(({ category }) => category as LegalBasis['category']);
}
