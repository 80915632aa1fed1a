/** Names of code systems, identifiers and extensions as they stand in resources. */

/** The profiles of JP Core that are read and written. */
export const PROFILES = {
  Patient: 'http://jpfhir.jp/fhir/core/StructureDefinition/JP_Patient',
  Organization: 'http://jpfhir.jp/fhir/core/StructureDefinition/JP_Organization',
  Observation: 'http://jpfhir.jp/fhir/core/StructureDefinition/JP_Observation_LabResult',
  Condition: 'http://jpfhir.jp/fhir/core/StructureDefinition/JP_Condition',
} as const;

/** The ten digits of a medical institution. */
export const INSTITUTION_NUMBER = 'http://jpfhir.jp/fhir/core/IdSystem/insurance-medical-institution-no';

/** Numbers that an institution gives its patients: JP Core puts a 1 before its ten digits. */
export const patientNumberSystem = (institutionNumber: string): string =>
  `urn:oid:1.2.392.100495.20.3.51.1${institutionNumber}`;

/** IDE or SYL: whether a name is written in kanji or in kana. */
export const NAME_REPRESENTATION = 'http://hl7.org/fhir/StructureDefinition/iso21090-EN-representation';

/** JLAC10 with its seventeen digits, by its OID and by the URL that JP Core 1.2 gives it. */
export const JLAC10 = [
  'urn:oid:1.2.392.200119.4.504',
  'http://medis.or.jp/CodeSystem/master-JLAC10-17digits',
] as const;

export const LABORATORY_CATEGORIES = [
  'http://jpfhir.jp/fhir/core/CodeSystem/JP_SimpleObservationCategory_CS',
  'http://terminology.hl7.org/CodeSystem/observation-category',
] as const;

export const INTERPRETATION = 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation';
export const SNOMED = 'http://snomed.info/sct';

export const ICD10 = [
  'http://jpfhir.jp/fhir/core/mhlw/CodeSystem/ICD10-2013-full',
  'http://hl7.org/fhir/sid/icd-10',
] as const;

export const CLINICAL_STATUS = 'http://terminology.hl7.org/CodeSystem/condition-clinical';
export const VERIFICATION_STATUS = 'http://terminology.hl7.org/CodeSystem/condition-ver-status';
export const GUARDIAN_RELATIONSHIP = 'http://terminology.hl7.org/CodeSystem/v3-RoleCode';

/** What neither FHIR nor JP Core has a place for: items of 発生届 and codes of this program. */
const OWN = 'urn:mimamori:fhir';
export const SPECIMEN_CODES = `${OWN}:specimen`;
export const METHOD_CODES = `${OWN}:method`;
export const LEGAL_BASIS = `${OWN}:legal-basis`;
export const ONSET_ON = `${OWN}:onset-on`;
export const MUNICIPALITY = `${OWN}:municipality`;
/** An item of the item set in force: `item` and one `value` or several. */
export const ITEM = `${OWN}:item`;
/** The codes of an item's choices, where they stand in an element of FHIR. */
export const itemCodes = (item: string): string => `${OWN}:item:${item}`;
