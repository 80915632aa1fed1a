import type { Incoming } from '../domain/bundle.ts';
import { contentText } from '../domain/content-text.ts';
import { hasErrors } from '../domain/issue.ts';
import type { Identifier } from '../domain/patient-facts.ts';
import { readIdentifier } from '../domain/read-patient.ts';
import { type FhirReport, fhirReportOfSource } from '../repository/fhir-report.repository.ts';
import { contentHashOf, sourceKeyOf } from './source-of.ts';
import type { Taking } from './taken.ts';

/** By what a report is known when it is sent again, and what it says. */
export interface Source {
  readonly identifier: Identifier | null;
  readonly sourceKey: Uint8Array;
  readonly contentHash: Uint8Array;
}

/**
 * The source of a report: its identifier, else its place in a request that has a name. Null, with the issue, when nothing
 * names it: sent again after a lost answer it would be a second report.
 */
export function sourceOf(
  { type, resource, criteria, requestKey }: Incoming,
  content: unknown,
): Source | null {
  const [given] = resource.children('identifier');
  const identifier = given === undefined ? null : readIdentifier(given);
  if (criteria !== null && (identifier === null || contentText(criteria) !== contentText(identifier)))
    return resource.refuse('wrong-condition', 'identifier');
  if (given !== undefined && identifier === null) return null;
  const name = identifier === null ? requestKey : `${identifier.system}|${identifier.value}`;
  if (name === null) return resource.refuse('needs-a-key', 'identifier');
  // A number and the name of a request never meet.
  const key = `${identifier === null ? 'request' : 'identifier'}|${name}`;
  return { identifier, sourceKey: sourceKeyOf(type, key), contentHash: contentHashOf(content) };
}

/** What this source made before, and whether it says the same now; null when it is new. */
export async function knownBefore(
  { tx, program }: Taking,
  { criteria, resource }: Pick<Incoming, 'criteria' | 'resource'>,
  { sourceKey, contentHash }: Source,
): Promise<{ readonly report: FhirReport; readonly isSame: boolean } | null> {
  const report = hasErrors(resource.issues)
    ? null
    : await fhirReportOfSource(tx, program.facilityId, sourceKey);
  if (report === null) return null;
  const isSame = Buffer.from(report.contentHash).equals(Buffer.from(contentHash));
  // Who asks not to create what exists wants to know no more.
  return { report, isSame: isSame || criteria !== null };
}
