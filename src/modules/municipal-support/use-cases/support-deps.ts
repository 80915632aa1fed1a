import type { Uuid } from '../../../kernel/ids.ts';
import type { Database, Tx } from '../../../platform/db/database.ts';
import { type AuditEntry, recordAudits } from '../../audit/index.ts';

/** What the use cases of this module need from outside. */
export interface SupportDeps {
  readonly database: Database;
  /** Names of staff by their accounts. */
  readonly staffNames: (tx: Tx, accountIds: readonly Uuid[]) => Promise<ReadonlyMap<Uuid, string>>;
}

/** The names of the four data, as the audit knows them. */
export const FOUR_DATA = ['name', 'address', 'contact', 'period'] as const;

type SupportEntry = Pick<AuditEntry, 'action' | 'fields' | 'detail'> & {
  readonly supportCaseId: Uuid | null;
};

/** Writes an audit row about the support of people by their city. */
export const auditSupport = (tx: Tx, entry: SupportEntry): Promise<void> => auditSupports(tx, [entry]);

/** The same for several things that were done, one row each. */
export const auditSupports = (tx: Tx, entries: readonly SupportEntry[]): Promise<void> =>
  recordAudits(
    tx,
    entries.map(({ supportCaseId, ...what }) => ({
      ...what,
      resource: 'support-case',
      subjectId: supportCaseId,
      purpose: 'municipal-support',
    })),
  );
