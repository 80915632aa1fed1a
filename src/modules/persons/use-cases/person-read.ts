import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { recordAudits } from '../../audit/index.ts';

/** What staff see of a person while joining rows. */
const FIELDS = ['name', 'nameKana', 'birthDate', 'phone', 'address', 'email', 'cases'];

/** Notes that these people were shown. */
export const recordPersonsRead = (tx: Tx, personIds: readonly Uuid[]): Promise<void> =>
  recordAudits(
    tx,
    [...new Set(personIds)].map(subjectId => ({
      action: 'person.read',
      resource: 'person',
      subjectId,
      purpose: 'surveillance',
      fields: FIELDS,
    })),
  );
