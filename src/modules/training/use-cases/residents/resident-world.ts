import type { Uuid } from '../../../../kernel/ids.ts';
import type { Instant } from '../../../../kernel/instant.ts';
import { systemActor } from '../../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../../platform/db/database.ts';
import { RESIDENT_LANGUAGES } from '../../domain/resident-language.ts';
import type { SyntheticWave } from '../../domain/synthetic-wave.ts';
import type { TrainingDeps } from '../training-deps.ts';

/** The synthetic people at work. */
export interface ResidentWorld {
  readonly deps: TrainingDeps;
  readonly wave: SyntheticWave;
  /** The newest filing of each person, as far as it is known already; the rest is looked up. */
  readonly filings: Map<number, Uuid>;
  /** The instant until which pictures are small: they are destroyed before the trainee could see them. */
  readonly smallPhotosUntil: Instant | null;
}

/** Reads what was delivered to synthetic people. */
export function readMail<T>({ deps }: Pick<ResidentWorld, 'deps'>, work: (tx: Tx) => Promise<T>): Promise<T> {
  return deps.modules.database.withTenant(systemActor(deps.authorityId, 'training.residents'), tx => {
    exemptFromAudit(tx, 'People who never lived read their own mail.');
    return work(tx);
  });
}

/** The subject lines under which a kind of message arrives, in every language. Throws when no module writes such a message. */
export function subjectsOf({ deps }: Pick<ResidentWorld, 'deps'>, template: string): readonly string[] {
  const write = deps.templates[template];
  if (write === undefined) throw new Error(`There is no message template ${template}.`);
  return RESIDENT_LANGUAGES.map(language => write({}, '', language).subject);
}
