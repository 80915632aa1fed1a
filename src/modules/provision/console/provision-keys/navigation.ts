import type { ConsoleNavItem } from '../../../../ui/console-frame.ts';
import { PROVISION_KEYS_PATH } from './paths.ts';
import { ja as words } from './words.ja.ts';

/** The keys that municipalities register, in the navigation of the console. */
export const provisionKeyNavigation: readonly ConsoleNavItem[] = [
  { permission: 'provision.read', path: PROVISION_KEYS_PATH, label: words.title },
];
