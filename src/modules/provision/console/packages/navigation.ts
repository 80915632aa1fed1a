import { staffActorOf } from '../../../../platform/db/actor.ts';
import type { ConsoleCaller, ConsoleNavItem } from '../../../../ui/console-frame.ts';
import type { PackagesDeps } from '../../use-cases/packages/packages-deps.ts';
import { countProvisionWork } from '../../use-cases/packages/show-packages.use-case.ts';
import { ja as ledgerWords } from './ledger-words.ja.ts';
import { DISCLOSURES_PATH, PACKAGES_PATH } from './paths.ts';
import { ja as words } from './words.ja.ts';

/** The packages and the ledger in the navigation of the console, with what waits; urgent while somebody is to be recalled. */
export async function packagesNavigation(
  deps: Pick<PackagesDeps, 'database'>,
  caller: ConsoleCaller,
): Promise<readonly ConsoleNavItem[]> {
  const { packages, recalls } = await countProvisionWork(deps, staffActorOf(caller));
  return [
    {
      permission: 'provision.read',
      path: PACKAGES_PATH,
      label: words.title,
      count: packages + recalls,
      urgent: recalls > 0,
    },
    { permission: 'disclosure.read', path: DISCLOSURES_PATH, label: ledgerWords.title },
  ];
}
