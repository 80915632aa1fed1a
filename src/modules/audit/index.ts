export {
  type AuditEntry,
  type AuditRecord,
  listAuditOfSubject,
  recordAudit,
  recordAudits,
} from './repository/audit-event.repository.ts';
