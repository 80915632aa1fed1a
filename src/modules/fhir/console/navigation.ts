import type { ConsoleNavItem } from '../../../ui/console-frame.ts';
import { CLIENTS_PATH } from './paths.ts';
import { ja as words } from './words.ja.ts';

/** The line of this module in the navigation of the console. */
export const fhirNavigation: ConsoleNavItem = {
  permission: 'fhir-client.manage',
  path: CLIENTS_PATH,
  label: words.title,
};
