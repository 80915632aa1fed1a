import type { ConsoleNavItem } from '../../../ui/console-frame.ts';
import { ENROLMENT_PATH, FACILITIES_PATH, HEALTH_CENTRES_PATH } from './paths.ts';
import { ja as words } from './words.ja.ts';

/** The lines of institutions in the navigation of the console. */
export const institutionsNavigation: readonly ConsoleNavItem[] = [
  { permission: 'facility.read', path: FACILITIES_PATH, label: words.navigation.facilities },
  { permission: 'facility.read', path: HEALTH_CENTRES_PATH, label: words.navigation.centres },
  { permission: 'facility.manage', path: ENROLMENT_PATH, label: words.navigation.enrolment },
];
