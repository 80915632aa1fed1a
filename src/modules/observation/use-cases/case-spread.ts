import { createHash } from 'node:crypto';
import type { Uuid } from '../../../kernel/ids.ts';
import { spreadOfDigest } from '../domain/ask-time.ts';

/**
 * Where a case stands among those who chose no time, from 0 to below 1, always the same. PostgreSQL computes it alike:
 * `('x' || left(md5(case_id::text), 4))::bit(16)::int / 65536.0`. MD5 spreads evenly and protects nothing here.
 */
export const spreadOfCase = (caseId: Uuid): number =>
  spreadOfDigest(createHash('md5').update(caseId).digest('hex'));
