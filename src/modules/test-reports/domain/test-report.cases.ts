import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { TestEntry } from './test-entry.ts';
import type { TestReport } from './test-report.ts';

/** A negative of which nobody is named. */
export const sampleEntry: TestEntry = {
  sampledOn: '2020-07-18' as PlainDate,
  sampledMinute: null,
  resultedOn: '2020-07-19' as PlainDate,
  resultedMinute: null,
  specimen: 'saliva',
  method: 'pcr',
  result: 'negative',
  legalBasis: 'article-15',
  patientNumber: 'A-1',
  name: null,
  nameKana: null,
  birthDate: null,
  sex: null,
  phone: null,
  postalCode: null,
  municipalityCode: null,
  address: null,
  onsetOn: null,
};

/** A positive with everything that joins a person. */
export const sampleInfection: TestEntry = {
  ...sampleEntry,
  result: 'positive',
  name: '山田　花子',
  nameKana: 'ヤマダ ハナコ',
  birthDate: '1970-03-01' as PlainDate,
  sex: 'female',
  phone: '09012345678',
  postalCode: '2430432',
  municipalityCode: '142158',
  address: '中央1-1',
};

/** The negative as it was reported. */
export const sampleReport: TestReport = {
  ...sampleEntry,
  reportId: '01900000-0000-7000-8000-000000000001' as Uuid,
  facilityId: '01900000-0000-7000-8000-0000000000f1' as Uuid,
  revision: 1,
  status: 'reported',
  contractId: null,
  contractState: 'none',
  channel: 'web',
  channelReason: null,
  channelNote: null,
  proxy: false,
  sheetId: null,
  enteredBy: 'staff:01900000-0000-7000-8000-00000000a001',
  enteredAt: '2020-07-20T01:00:00.000Z' as Instant,
  changedAt: '2020-07-20T01:00:00.000Z' as Instant,
  contractRedecidedAt: null,
  personId: null,
  caseId: null,
};
