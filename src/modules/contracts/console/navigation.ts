import { staffActorOf } from '../../../platform/db/actor.ts';
import type { ConsoleCaller, ConsoleNavItem } from '../../../ui/console-frame.ts';
import type { ContractsDeps } from '../use-cases/contracts-deps.ts';
import { countEnding } from '../use-cases/list-contracts.use-case.ts';
import { ja as contractWords } from './contracts/words.ja.ts';
import { ja as costWords } from './costs/words.ja.ts';
import { CONTRACTS_PATH, COSTS_PATH, SUBSIDY_PATH } from './paths.ts';
import { ja as subsidyWords } from './subsidy/words.ja.ts';

/** The lines of this module in the navigation of the console, with the contracts that end soon. */
export async function contractsNavigation(
  deps: Pick<ContractsDeps, 'database'>,
  caller: ConsoleCaller,
): Promise<readonly ConsoleNavItem[]> {
  const contracts = { permission: 'contract.read', path: CONTRACTS_PATH };
  if (caller.facilityId !== null) return [{ ...contracts, label: contractWords.own.title }];
  const ending = await countEnding(deps, staffActorOf(caller));
  return [
    { ...contracts, label: contractWords.title, count: ending, urgent: ending > 0 },
    { permission: 'subsidy.decide', path: SUBSIDY_PATH, label: subsidyWords.title },
    { permission: 'cost.manage', path: COSTS_PATH, label: costWords.title },
  ];
}
