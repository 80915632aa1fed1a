import type { Element } from './element.ts';

/** The resources that are taken. */
export const RESOURCE_TYPES = ['Patient', 'Organization', 'Observation', 'Condition'] as const;
export type ResourceType = (typeof RESOURCE_TYPES)[number];

const OF_EVERY_RESOURCE = ['resourceType', 'id', 'meta', 'language', 'text', 'contained', 'extension'];

/** Elements of FHIR R4 that are read, by resource. */
const USED: Readonly<Record<ResourceType, readonly string[]>> = {
  Patient: [
    'identifier',
    'active',
    'name',
    'telecom',
    'gender',
    'birthDate',
    'deceasedDateTime',
    'address',
    'contact',
  ],
  Organization: ['identifier'],
  Observation: [
    'identifier',
    'status',
    'category',
    'code',
    'subject',
    'effectiveDateTime',
    'effectivePeriod',
    'issued',
    'valueCodeableConcept',
    'interpretation',
    'method',
    'specimen',
  ],
  Condition: [
    'identifier',
    'clinicalStatus',
    'verificationStatus',
    'category',
    'severity',
    'code',
    'subject',
    'onsetDateTime',
    'recordedDate',
    'recorder',
    'asserter',
    'evidence',
    'note',
  ],
};

/** Elements of FHIR R4 that a report has no place for: they are passed over, and the sender is told. */
const PASSED_OVER: Readonly<Record<ResourceType, readonly string[]>> = {
  Patient: [
    'deceasedBoolean',
    'maritalStatus',
    'multipleBirthBoolean',
    'multipleBirthInteger',
    'photo',
    'communication',
    'generalPractitioner',
    'managingOrganization',
  ],
  Organization: ['active', 'type', 'name', 'alias', 'telecom', 'address', 'partOf', 'contact', 'endpoint'],
  Observation: [
    'basedOn',
    'partOf',
    'focus',
    'encounter',
    'effectiveTiming',
    'effectiveInstant',
    'performer',
    'valueQuantity',
    'valueString',
    'valueBoolean',
    'valueInteger',
    'valueRange',
    'valueRatio',
    'valueSampledData',
    'valueTime',
    'valueDateTime',
    'valuePeriod',
    'dataAbsentReason',
    'note',
    'bodySite',
    'device',
    'referenceRange',
    'hasMember',
    'derivedFrom',
    'component',
  ],
  Condition: [
    'bodySite',
    'encounter',
    'onsetAge',
    'onsetPeriod',
    'onsetRange',
    'onsetString',
    'abatementDateTime',
    'abatementAge',
    'abatementPeriod',
    'abatementRange',
    'abatementString',
    'stage',
  ],
};

/** Elements that change what the others mean (FHIR R4, 2.4.1): nobody may pass them over. */
const MODIFIERS: readonly string[] = ['modifierExtension', 'implicitRules', 'link'];

/**
 * The written rule for what is not read: an element that FHIR does not define is refused, one that changes the meaning of
 * others is refused, and any other is passed over with a warning. Inside of elements that are read, what is not read is
 * passed over without a word.
 */
export function checkElements(resource: Element, type: ResourceType): void {
  for (const name of resource.names) {
    const defined = name.replace(/^_/, '');
    if (MODIFIERS.includes(defined)) resource.refuse('modifier', name);
    else if (PASSED_OVER[type].includes(defined))
      resource.issues.push({
        severity: 'warning',
        reason: 'not-used',
        expression: resource.at(name),
        about: name,
      });
    else if (!OF_EVERY_RESOURCE.includes(defined) && !USED[type].includes(defined))
      resource.refuse('unknown-element', name, name);
  }
}
