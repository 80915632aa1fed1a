import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Database, Tx } from '../../../platform/db/database.ts';
import type { PdfRenderer } from '../../../platform/pdf/pdf.port.ts';
import type { PersonReference, SubjectCorrection } from '../../persons/index.ts';
import type { Rulebook } from '../../rulebook/index.ts';
import type { CaseReport } from '../domain/case-report.ts';
import type { AddressBook } from '../domain/place.ts';

/** The person of a report, as `persons` joins it to those it knows. */
export type ReportedPerson = Pick<
  CaseReport,
  'name' | 'nameKana' | 'birthDate' | 'phone' | 'postalCode' | 'municipalityCode' | 'address'
>;

/** An institution as it is chosen. */
export interface ReportingFacility {
  readonly facilityId: Uuid;
  readonly name: string;
  readonly code: string | null;
}

/** A scanned page from which a report is typed. */
export interface ScannedSheet {
  readonly sheetId: Uuid;
  readonly facilityId: Uuid | null;
  readonly channel: 'fax' | 'paper' | 'phone';
  readonly receivedAt: Instant;
  /** The address of its picture on this site; null for one without. */
  readonly imagePath: string | null;
}

/** What case reports need of other modules; those that stand above are handed over by the composition. */
export interface CaseReportDeps {
  readonly database: Database;
  readonly rulebook: Rulebook;
  /** Renders the templates of this module. */
  readonly pdf: PdfRenderer;
  readonly addressBook: AddressBook;
  readonly staffNames: (tx: Tx, accountIds: readonly Uuid[]) => Promise<ReadonlyMap<Uuid, string>>;
  readonly healthCentreFor: (tx: Tx, municipalityCode: string) => Promise<Uuid | null>;
  readonly healthCentres: (
    tx: Tx,
  ) => Promise<readonly { readonly healthCentreId: Uuid; readonly name: string }[]>;
  /** Institutions by their code or a part of their name, few at a time. */
  readonly findFacilities: (tx: Tx, text: string) => Promise<readonly ReportingFacility[]>;
  /** In which tables reports tell of people. */
  readonly personReferences: readonly PersonReference[];
  /** Finds or makes the person of a report. */
  readonly joinReported: (tx: Tx, person: ReportedPerson) => Promise<{ readonly personId: Uuid }>;
  /** Carries what a corrected report says over to its person, or proposes it. */
  readonly correctReported: (tx: Tx, correction: SubjectCorrection) => Promise<unknown>;
  /** Whether a certificate of the case holds that was issued on the ground of its reports (K-58). */
  readonly certificateHolds: (tx: Tx, caseId: Uuid) => Promise<boolean>;
  /** The page that waits to be typed in; null when there is none. */
  readonly sheetToType: (tx: Tx, sheetId: Uuid) => Promise<ScannedSheet | null>;
}
