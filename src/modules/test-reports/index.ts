export { candidateHref } from './console/form/candidate-href.ts';
export { ChannelReasonFields } from './console/form/channel-fields.tsx';
export { type EntryErrors, entryErrors, fieldMessage, NO_ERRORS } from './console/form/entry-errors.ts';
export { readEntryForm, typedFields } from './console/form/entry-form.schema.ts';
export { PersonFields, TestFields } from './console/form/test-fields.tsx';
export { testNavigation } from './console/navigation.ts';
export { consoleRoutes } from './console/routes.ts';
export type { GivenChannel } from './domain/proxy-channel.ts';
export type { RawTestEntry } from './domain/raw-entry.ts';
export type { EntryContext } from './domain/read-field.ts';
export {
  METHODS,
  SPECIMENS,
} from './domain/test-codes.ts';
export { parseTestEntry, type TestEntry } from './domain/test-entry.ts';
export type { InfectedPerson } from './domain/tested-person.ts';
export { subscribers } from './jobs/subscribers.ts';
export { ArrivingReports } from './repository/arriving-reports.ts';
export { reportById as testReportById } from './repository/test-report.repository.ts';
export { addUpTests } from './use-cases/count-tests.use-case.ts';
export { enterGrid } from './use-cases/enter-grid.use-case.ts';
export {
  type EntryProblems,
  enterIn,
  enterTest,
  judgeEntered,
  type TypedEntry,
} from './use-cases/enter-test.use-case.ts';
export { testEntryContext } from './use-cases/entry-context.ts';
export { likeReported, likeTyped } from './use-cases/judge-likeness.use-case.ts';
export { prepareEntry } from './use-cases/prepare-entry.use-case.ts';
export { redecideContracts } from './use-cases/redecide-contracts.use-case.ts';
export { insertTestReports, reportTest } from './use-cases/report-test.use-case.ts';
export type { TestReportsDeps } from './use-cases/test-reports-deps.ts';
