export {
  type AuditRecord,
  listAuditOfSubject,
  recordAudit,
} from './repository/audit-event.repository.ts';
