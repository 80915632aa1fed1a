import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { ImageKind } from '../domain/evidence.ts';
import type { Filing } from '../domain/filing.ts';
import type { FilingStatus } from '../domain/filing-status.ts';

/** Another filing that a reviewer should know of. */
export interface OtherFiling {
  readonly filingId: Uuid;
  readonly status: FilingStatus;
  readonly submittedAt: Instant;
  readonly managementNumber: string | null;
}

/** Another filing with a picture like one of this filing. */
export interface LikeImage extends OtherFiling {
  /** Which image of this filing. */
  readonly kind: ImageKind;
  /** True when the bytes are the same, false when the pictures look alike. */
  readonly same: boolean;
}

/** The bits of 64 in which two perceptual hashes may differ and still show one picture, e.g. saved twice. */
const NEAR_BITS = 3;

/**
 * Filings of other people whose pictures equal or resemble those of this one, the latest first, at most ten (F-18).
 * Equal bytes are found however old they are, resembling pictures of the same kind only since `resemblingSince`.
 * A person who files again may use their own pictures again (K-65).
 */
export async function filingsWithLikeImages(
  tx: Tx,
  { filingId, personId }: Pick<Filing, 'filingId' | 'personId'>,
  resemblingSince: Instant,
): Promise<readonly LikeImage[]> {
  const { rows } = await sql<LikeImage>`
    with mine as (
      select kind, sha256, perceptual_hash, hash_1, hash_2, hash_3, hash_4 from filing_image
      where authority_id = ${tx.authorityId} and filing_id = ${filingId} and replaced_at is null
    ), pair as (
      select other.filing_id, mine.kind, true as same
      from mine join filing_image other on other.sha256 = mine.sha256
      where other.authority_id = ${tx.authorityId} and other.replaced_at is null
      union all
      select other.filing_id, mine.kind, false
      from mine join filing_image other on other.kind = mine.kind
      where other.authority_id = ${tx.authorityId} and other.replaced_at is null
        and (other.hash_1 = mine.hash_1 or other.hash_2 = mine.hash_2
          or other.hash_3 = mine.hash_3 or other.hash_4 = mine.hash_4)
        and other.created_at >= ${resemblingSince} and ${bitsBetween('mine', 'other')} <= ${NEAR_BITS}
    )
    select filing_id as "filingId", status, submitted_at as "submittedAt", management_number as "managementNumber",
      kind, bool_or(same) as same
    from filing join pair using (filing_id)
    where authority_id = ${tx.authorityId} and person_id <> ${personId}
    group by authority_id, filing_id, kind
    order by submitted_at desc, filing_id, kind desc
    limit 10`.execute(tx.db);
  return rows;
}

/** In how many bits the perceptual hashes (16 hexadecimal digits) of two rows differ. */
const bitsBetween = (one: string, another: string) => {
  const bits = (row: string) => sql`('x' || ${sql.ref(`${row}.perceptual_hash`)})::bit(64)`;
  return sql<number>`bit_count(${bits(one)} # ${bits(another)})`;
};

/** Other filings of this person, or of one with the same kana name and birth date; the latest first, at most ten. */
export async function filingsOfSamePerson(
  tx: Tx,
  filing: Pick<Filing, 'filingId' | 'personId' | 'nameKana' | 'birthDate'>,
): Promise<readonly OtherFiling[]> {
  return tx.db
    .selectFrom('filing')
    .select([
      'filing_id as filingId',
      'status',
      'submitted_at as submittedAt',
      'management_number as managementNumber',
    ])
    .where('authority_id', '=', tx.authorityId)
    .where('filing_id', '!=', filing.filingId)
    .where(({ and, eb, or }) =>
      or([
        eb('person_id', '=', filing.personId),
        and([eb('name_kana', '=', filing.nameKana), eb('birth_date', '=', filing.birthDate)]),
      ]),
    )
    .orderBy('submitted_at', 'desc')
    .limit(10)
    .$narrowType<{ status: FilingStatus }>()
    .execute();
}
