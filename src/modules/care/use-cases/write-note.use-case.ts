import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { caseById } from '../../cases/index.ts';
import { insertNote } from '../repository/case-note.repository.ts';
import type { CareDeps } from './care-deps.ts';

/** The longest note, in characters. */
export const LONGEST_NOTE = 2_000;

/** Adds a note to a case, for good. */
export const writeNote = (
  deps: Pick<CareDeps, 'database'>,
  actor: StaffActor,
  caseId: Uuid,
  text: string,
): Promise<Result<null, 'no-such-case' | 'empty' | 'too-long'>> =>
  deps.database.withTenant(actor, async tx => {
    const refuse = (reason: 'no-such-case' | 'empty' | 'too-long') => {
      exemptFromAudit(tx, 'Nothing was written.');
      return fail(reason);
    };
    if ((await caseById(tx, caseId)) === null) return refuse('no-such-case');
    if (text === '') return refuse('empty');
    if ([...text].length > LONGEST_NOTE) return refuse('too-long');
    await insertNote(tx, caseId, text, actor.id);
    await recordAudit(tx, {
      action: 'note.write',
      resource: 'case',
      subjectId: caseId,
      purpose: 'care',
      fields: ['notes'],
    });
    return ok(null);
  });
