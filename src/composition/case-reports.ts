import type { CaseReportDeps } from '../modules/case-reports/index.ts';
import { legalCertificateHolds } from '../modules/documents/index.ts';
import {
  facilityByCode,
  healthCentreFor,
  isMedicalInstitution,
  listFacilities,
  listHealthCentres,
} from '../modules/institutions/index.ts';
import { correctSubject, joinSubject } from '../modules/persons/index.ts';
import { pagePath, sheetToType } from '../modules/transcription/index.ts';
import type { ModuleDeps } from './module-deps.ts';

const MOST_CHOICES = 10;
const INSTITUTION_CODE = /^\d{10}$/;

/** What case reports need of other modules. */
export const caseReportDeps = (deps: ModuleDeps): CaseReportDeps => ({
  database: deps.database,
  rulebook: deps.rulebook,
  pdf: deps.caseReportPdf,
  addressBook: deps.addressBook,
  staffNames: deps.staffNames,
  personReferences: deps.personReferences,
  healthCentreFor,
  healthCentres: listHealthCentres,
  findFacilities: async (tx, text) => {
    const code = text.normalize('NFKC').replaceAll(/[\s-]/g, '');
    if (INSTITUTION_CODE.test(code)) {
      const facility = await facilityByCode(tx, code);
      return facility === null ? [] : [facility];
    }
    const found = await listFacilities(tx, { text, status: 'active', after: null, limit: MOST_CHOICES });
    const reporting = found.filter(({ kind }) => isMedicalInstitution(kind));
    const exact = reporting.filter(({ name }) => name === text);
    return exact.length === 1 ? exact : reporting;
  },
  joinReported: (tx, { name, nameKana, birthDate, phone, postalCode, municipalityCode, address }) =>
    joinSubject(tx, deps, { name, nameKana, birthDate, phone, postalCode, municipalityCode, address }),
  correctReported: (tx, correction) => correctSubject(tx, deps, correction),
  certificateHolds: legalCertificateHolds,
  sheetToType: async (tx, sheetId) => {
    const sheet = await sheetToType(tx, sheetId);
    return sheet && { ...sheet, imagePath: sheet.pages === 0 ? null : pagePath(sheetId, 1) };
  },
});
