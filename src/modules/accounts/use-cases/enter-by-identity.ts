import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import type { StaffAccount } from '../domain/account.ts';
import { type IdentityProvider, provedSecondFactor } from '../domain/identity-provider.ts';
import { useLink } from '../repository/identity-link.repository.ts';
import type { AccountsDeps } from './accounts-deps.ts';
import type { ProvedFlow } from './identity-flow.ts';
import { openConsole } from './open-console.ts';
import { type FirstFactorAccepted, oweSecondFactor } from './owe-second-factor.ts';

/** Somebody came in by their provider; `console` when it saw both factors itself. */
export interface IdentityAccepted extends Pick<FirstFactorAccepted, 'token'> {
  readonly step: FirstFactorAccepted['step'] | 'console';
}

/** Whom to let in, by which link, and when. */
export interface Entering {
  readonly account: StaffAccount;
  readonly linkId: Parameters<typeof useLink>[1];
  readonly provider: IdentityProvider;
  readonly flow: Pick<ProvedFlow, 'at' | 'identity'>;
  readonly at: Instant;
}

/** Starts the session of somebody whose identity was proved and decided: a whole one, or one that owes our second factor. */
export async function enterByIdentity(
  deps: Pick<AccountsDeps, 'keyRing'>,
  tx: Tx,
  { account, linkId, provider, flow, at }: Entering,
): Promise<IdentityAccepted> {
  const isWhole = provedSecondFactor(provider, flow.identity);
  await useLink(tx, linkId, { at, flowAt: flow.at });
  await recordAudit(tx, {
    action: 'session.accept-identity',
    resource: 'session',
    subjectId: account.accountId,
    purpose: 'access-control',
    detail: { provedSecondFactor: isWhole },
  });
  if (!isWhole) return oweSecondFactor(deps, tx, account, at);
  const effect = { at, ends: 'unfinished', change: {}, fields: ['identity'] } as const;
  return { token: await openConsole(tx, account, effect), step: 'console' };
}
