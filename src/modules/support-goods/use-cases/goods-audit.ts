import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { type AuditEntry, recordAudit } from '../../audit/index.ts';

/** Records an act or a reading of this module about a case, or about nobody in particular. */
export const recordGoods = (
  tx: Tx,
  action: string,
  subjectId: Uuid | null,
  rest: Pick<AuditEntry, 'fields' | 'detail'> = {},
): Promise<void> =>
  recordAudit(tx, {
    action,
    resource: action.slice(0, action.lastIndexOf('.')),
    subjectId,
    purpose: 'municipal-support',
    ...rest,
  });

/** The fields by which somebody is found and called. */
export const WHO = ['name', 'address', 'contact'] as const;
