import { fail, ok, type Result } from '../../../kernel/result.ts';
import { facilityById } from '../../institutions/index.ts';
import type { Incoming } from '../domain/bundle.ts';
import { hasErrors } from '../domain/issue.ts';
import { readOrganization } from '../domain/read-organization.ts';
import { writeOrganization } from '../domain/write-organization.ts';
import { invalid, type Refusal, type Taken, type Taking } from './taken.ts';

/** Institutions are registered by the authority: a program's own one is there already, and no other is taken. */
export async function takeOrganization(
  { tx, program }: Taking,
  { resource }: Incoming,
): Promise<Result<Taken, Refusal>> {
  const number = readOrganization(resource);
  const own = await facilityById(tx, program.facilityId);
  if (own === null) throw new Error('The institution of a client is not there.');
  if (number !== null && number !== own.code) resource.refuse('not-own-institution', 'identifier');
  if (hasErrors(resource.issues)) return fail(invalid(resource.issues));
  return ok({
    type: 'Organization',
    id: own.facilityId,
    version: 1,
    changedAt: tx.at,
    isNew: false,
    resource: writeOrganization(own),
    warnings: resource.issues,
  });
}
