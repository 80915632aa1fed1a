import type { ConsoleNavItem } from '../../../ui/console-frame.ts';
import { SURVEILLANCE_PATH } from './paths.ts';
import { ja as words } from './words.ja.ts';

/** The line of this module in the navigation of the console. */
export const surveillanceNavigation: readonly ConsoleNavItem[] = [
  { permission: 'surveillance.read', path: SURVEILLANCE_PATH, label: words.title },
];
