export {
  type AuditEntry,
  type AuditPurpose,
  type AuditRecord,
  listAuditOfSubject,
  recordAudit,
} from './repository/audit-event.repository.ts';
