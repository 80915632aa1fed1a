import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import type { Database } from '../../../platform/db/database.ts';
import type { CaseReportDeps } from '../../case-reports/index.ts';
import type { Rulebook } from '../../rulebook/index.ts';
import type { TestReportsDeps } from '../../test-reports/index.ts';

/** What the use cases of this module need from outside. */
export interface FhirDeps {
  readonly database: Database;
  readonly rulebook: Rulebook;
  readonly contractOn: TestReportsDeps['contractOn'];
  readonly municipalityCode: TestReportsDeps['municipalityCode'];
  readonly addressBook: CaseReportDeps['addressBook'];
}

/** The program that asks, and the institution in whose name it does. */
export interface Program {
  readonly authorityId: AuthorityId;
  readonly clientId: Uuid;
  readonly facilityId: Uuid;
}
