import type { ConsoleNavItem } from '../../../ui/console-frame.ts';
import { IMPORTS_PATH } from './paths.ts';
import { ja as words } from './words.ja.ts';

/** The line of imports in the navigation of the console. */
export const importNavigation: ConsoleNavItem = {
  permission: 'import.run',
  path: IMPORTS_PATH,
  label: words.title,
};
