import { staffActorOf } from '../../../../platform/db/actor.ts';
import type { ConsoleCaller, ConsoleNavItem } from '../../../../ui/console-frame.ts';
import type { BasesDeps } from '../../use-cases/bases/bases-deps.ts';
import { countRegisterWork } from '../../use-cases/bases/watch-expiry.ts';
import { AGREEMENTS_PATH, BASES_PATH, CONSULTATIONS_PATH, MUNICIPALITIES_PATH } from './paths.ts';
import { ja as words } from './words.ja.ts';

const permission = 'provision.read';

/** The lines of the register in the navigation: bases to be activated and papers that end soon wait at the first. */
export async function basesNavigation(
  deps: Pick<BasesDeps, 'database'>,
  caller: ConsoleCaller,
): Promise<readonly ConsoleNavItem[]> {
  const { count, isUrgent } = await countRegisterWork(deps, staffActorOf(caller));
  return [
    { permission, path: BASES_PATH, label: words.navigation.bases, count, urgent: isUrgent },
    { permission, path: AGREEMENTS_PATH, label: words.navigation.agreements },
    { permission, path: CONSULTATIONS_PATH, label: words.navigation.consultations },
    { permission, path: MUNICIPALITIES_PATH, label: words.navigation.municipalities },
  ];
}
