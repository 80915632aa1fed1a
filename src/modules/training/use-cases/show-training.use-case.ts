import { type Clock, epochMs, jstDate } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { type Role, totpCodeAt } from '../../accounts/index.ts';
import { GUIDE_ORDINAL } from '../domain/guide-resident.ts';
import type { SyntheticWave } from '../domain/synthetic-wave.ts';
import { newestWith } from '../repository/delivery.repository.ts';
import { type PossibleCaller, possibleCaller } from '../repository/own-filing.repository.ts';
import { countWave, type WaveNumbers } from '../repository/wave-numbers.repository.ts';
import { LINK_PATH } from './link-path.ts';
import type { TrainingDeps } from './training-deps.ts';

export type { WaveNumbers };

/** The person whom the trainee plays. */
export interface Guide {
  readonly name: string;
  readonly birthDate: PlainDate;
  readonly email: string;
  /** The newest link to her pages; null before she has filed. */
  readonly linkPath: string | null;
}

/** An account that the trainee signs in with. */
export interface TraineeAccount {
  readonly loginName: string;
  readonly role: Role;
  /** Of which organisation, as it is chosen when signing in. */
  readonly office: string;
  readonly displayName: string;
  readonly unitName: string;
  readonly password: string;
  readonly totpSecret: string;
}

export interface TrainingOverview {
  readonly numbers: WaveNumbers;
  readonly guide: Guide | null;
  /** Who could call the desk next; null when nobody recuperates. */
  readonly caller: PossibleCaller | null;
  readonly accounts: readonly TraineeAccount[];
  /** The first day on which certificates are issued; null when it has come. */
  readonly certificatesFrom: PlainDate | null;
}

/** What the trainee needs to begin: how the wave stands, whom to follow, and the accounts. */
export async function showTraining(
  { modules, authorityId, accounts }: Pick<TrainingDeps, 'modules' | 'authorityId' | 'accounts'>,
  wave: SyntheticWave | null,
): Promise<TrainingOverview> {
  return modules.database.withTenant(systemActor(authorityId, 'training.overview'), async tx => {
    exemptFromAudit(tx, 'Numbers, and the mail of a person who never lived.');
    const person = wave?.resident(GUIDE_ORDINAL)?.person;
    const [{ inForceFrom }] = modules.rulebook.certificate;
    const mail = person === undefined ? null : await newestWith(tx, person.email, '/open/');
    return {
      numbers: await countWave(tx),
      guide:
        person === undefined ? null : { ...person, linkPath: LINK_PATH.exec(mail?.body ?? '')?.[0] ?? null },
      caller: await possibleCaller(tx, person?.email ?? ''),
      accounts: accounts
        .filter(({ isTrainee }) => isTrainee)
        .map(account => ({ ...account, office: modules.authorityName(account.authorityId) })),
      certificatesFrom: jstDate(tx.at) < inForceFrom ? inForceFrom : null,
    };
  });
}

const CODE_SECONDS = 30;

/** The code that an authenticator app shows now for the secret, and for how many more seconds. */
export function currentCode(
  machineClock: Clock,
  totpSecret: string,
): { readonly code: string; readonly secondsLeft: number } {
  const now = machineClock.now();
  const seconds = Math.floor(epochMs(now) / 1000);
  return { code: totpCodeAt(totpSecret, now), secondsLeft: CODE_SECONDS - (seconds % CODE_SECONDS) };
}
