import { z } from 'zod';
import type { Uuid } from '../../../../kernel/ids.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import type { RowKind } from '../../domain/package-format/provided-row.ts';
import type { ProvidedValues, StoredRow } from '../../domain/packages/provided-values.ts';
import type { ProvidedField } from '../../domain/provided-field.ts';

const day = z.iso.date().transform(text => text as PlainDate);

const FIELDS = {
  name: z.string().optional(),
  address: z.string().optional(),
  contact: z.string().optional(),
  period: z.strictObject({ from: day, through: day.nullable() }).optional(),
} satisfies Record<ProvidedField, z.ZodType>;

const provided = z.strictObject(FIELDS) satisfies z.ZodType<ProvidedValues>;

/** The rows of a package in their order. The caller writes the audit row. */
export async function rowsOf(tx: Tx, packageId: Uuid): Promise<readonly StoredRow[]> {
  const rows = await tx.db
    .selectFrom('provision_row')
    .select(['row_number as rowNumber', 'reference', 'kind', 'provided'])
    .where('authority_id', '=', tx.authorityId)
    .where('package_id', '=', packageId)
    .orderBy('row_number')
    .$narrowType<{ kind: RowKind }>()
    .execute();
  return rows.map(row => ({ ...row, provided: provided.parse(row.provided) }));
}
