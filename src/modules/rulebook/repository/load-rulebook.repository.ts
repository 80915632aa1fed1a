import { fileURLToPath } from 'node:url';
import { unknownDocuments } from '../domain/cited-document.ts';
import type { Rulebook } from '../domain/rulebook.ts';
import { careFile } from './care.schema.ts';
import { caseReportFile } from './case-report.schema.ts';
import { documentsFile } from './documents.schema.ts';
import { loadTranslations } from './load-translations.ts';
import { mealServiceFile } from './meal-service.schema.ts';
import { civilCodeFile, periodsFile } from './national.schema.ts';
import { observationFile } from './observation.schema.ts';
import { officeCalendarOf } from './office-calendar.ts';
import {
  contactsFile,
  kitsFile,
  preparationFile,
  programmeFile,
  retentionFile,
  selfRecuperationFile,
} from './programme.schema.ts';
import { costSharingFile, staffingFile } from './readiness.schema.ts';
import { officeDirectoryFile, referenceDocumentsFile } from './references.schema.ts';
import { RulebookError } from './rulebook-error.ts';
import { testReportingFile } from './test-reporting.schema.ts';
import { readYamlFile } from './yaml-file.ts';

/** The folder of rules that ships with this repository. */
export const SHIPPED_RULEBOOKS: string = fileURLToPath(new URL('../../../../rulebooks', import.meta.url));

/**
 * Reads the rulebook of `programme` and the national rules from the folder `dir`, once, at start.
 * Throws RulebookError, naming file, line, path and fix, when a file is missing, misspelt or leaves a gap between versions.
 */
export async function loadRulebook(
  dir: string = SHIPPED_RULEBOOKS,
  programme = 'covid19-kanagawa',
): Promise<Rulebook> {
  const [
    periods,
    civilCode,
    testReporting,
    caseReport,
    costSharing,
    staffing,
    directory,
    references,
    own,
    ...rest
  ] = await Promise.all([
    readYamlFile(dir, 'national/periods.yaml', periodsFile),
    readYamlFile(dir, 'national/civil-code.yaml', civilCodeFile),
    readYamlFile(dir, 'national/test-reporting.yaml', testReportingFile),
    readYamlFile(dir, 'national/case-report.yaml', caseReportFile),
    readYamlFile(dir, 'national/cost-sharing.yaml', costSharingFile),
    readYamlFile(dir, 'national/staffing.yaml', staffingFile),
    readYamlFile(dir, 'national/contacts.yaml', officeDirectoryFile),
    readYamlFile(dir, 'national/reference-documents.yaml', referenceDocumentsFile),
    readYamlFile(dir, `${programme}/programme.yaml`, programmeFile),
    readYamlFile(dir, `${programme}/self-recuperation.yaml`, selfRecuperationFile),
    readYamlFile(dir, `${programme}/documents.yaml`, documentsFile),
    readYamlFile(dir, `${programme}/observation.yaml`, observationFile),
    readYamlFile(dir, `${programme}/retention.yaml`, retentionFile),
    readYamlFile(dir, `${programme}/contacts.yaml`, contactsFile),
    readYamlFile(dir, `${programme}/kits.yaml`, kitsFile),
    readYamlFile(dir, `${programme}/preparation.yaml`, preparationFile),
    readYamlFile(dir, `${programme}/meal-service.yaml`, mealServiceFile),
    readYamlFile(dir, `${programme}/care.yaml`, careFile),
  ]);
  const [
    selfRecuperation,
    documents,
    observation,
    retention,
    contacts,
    kits,
    preparation,
    mealService,
    care,
  ] = rest;
  const rulebook: Rulebook = {
    ...periods,
    ...testReporting,
    ...caseReport,
    ...costSharing,
    ...staffing,
    ...directory,
    ...references,
    ...selfRecuperation,
    ...documents,
    ...observation,
    ...retention,
    ...contacts,
    ...kits,
    ...preparation,
    ...mealService,
    ...care,
    programme,
    authority: own.authority,
    authorityName: own.authorityName,
    office: own.office,
    officeCalendar: officeCalendarOf(own.officeCalendar),
    ageCounting: civilCode.ageCounting.counting,
    adulthood: civilCode.adulthood,
    translations: {},
  };
  const unknown = unknownDocuments(rulebook);
  if (unknown.length > 0)
    throw new RulebookError(
      unknown.map(
        ({ version, document }) =>
          `${version}: source.documents names "${document}", which national/reference-documents.yaml does not hold. Add it there or correct the id.`,
      ),
    );
  return { ...rulebook, translations: await loadTranslations(dir, rulebook) };
}
