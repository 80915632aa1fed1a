import { type CaseItems, isElementItem, isExtensionItem, isPatientItem } from './case-items.ts';
import { CLINICAL_STATUS, ICD10, ITEM, itemCodes, PROFILES, VERIFICATION_STATUS } from './systems.ts';
import type { Sent } from './write-observation.ts';
import { metaOf, type Resource, type Stored } from './write-patient.ts';

const SUSPECTED: readonly string[] = ['suspected', 'suspected-deceased'];
/** Kinds that the verification status alone tells. */
const TOLD_BY_STATUS: readonly string[] = ['confirmed', 'suspected'];
const WITHDRAWN = 'entered-in-error';

/** The Condition of a case report, with every item that the Patient does not tell. */
export function writeCondition(
  stored: Stored,
  { identifier, patientId }: Pick<Sent, 'identifier' | 'patientId'>,
  items: CaseItems,
  isWithdrawn: boolean,
): Resource {
  const one = (item: string): string => [items[item] ?? ''].flat()[0] ?? '';
  const kind = one('kind');
  const symptoms = [items.symptoms ?? []].flat();
  const extension = extensionsFor(items, kind);
  const isSuspected = SUSPECTED.includes(kind);
  const status = isWithdrawn ? WITHDRAWN : isSuspected ? 'provisional' : 'confirmed';
  return {
    resourceType: 'Condition',
    id: stored.id,
    meta: metaOf(stored, PROFILES.Condition),
    ...(extension.length > 0 && { extension }),
    ...(identifier !== null && { identifier: [identifier] }),
    ...(!isWithdrawn && { clinicalStatus: concept(CLINICAL_STATUS, 'active') }),
    verificationStatus: concept(VERIFICATION_STATUS, status),
    ...(one('severity') !== '' && { severity: concept(itemCodes('severity'), one('severity')) }),
    code: { ...concept(ICD10[0], isSuspected ? 'U07.2' : 'U07.1'), text: 'COVID-19' },
    subject: { reference: `Patient/${patientId}` },
    ...(one('onset-on') !== '' && { onsetDateTime: one('onset-on') }),
    recordedDate: one('diagnosed-on'),
    ...(one('physician') !== '' && { recorder: { display: one('physician') } }),
    ...(symptoms.length > 0 && {
      evidence: symptoms.map(symptom => ({ code: [concept(itemCodes('symptoms'), symptom)] })),
    }),
    ...(one('remarks') !== '' && { note: [{ text: one('remarks') }] }),
  };
}

const concept = (system: string, code: string) => ({ coding: [{ system, code }] });

const extensionsFor = (items: CaseItems, kind: string) =>
  Object.entries(items)
    .filter(([item]) => isExtensionItem(item) && !isPatientItem(item))
    .filter(([item]) => !isElementItem(item) || !TOLD_BY_STATUS.includes(kind))
    .map(([item, value]) => ({
      url: ITEM,
      extension: [
        { url: 'item', valueCode: item },
        ...[value].flat().map(text => ({ url: 'value', valueString: text })),
      ],
    }));
