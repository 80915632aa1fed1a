import type { EntryCandidate } from '../../../persons/index.ts';
import { testPath } from '../paths.ts';

/** Where somebody who looks alike is shown: a test is opened; a case report and a person have pages of other modules. */
export const candidateHref = ({ kind, id }: EntryCandidate): string | null =>
  kind === 'test-report' ? testPath(id) : null;
