import type { Route } from '../../../../platform/http/route.ts';
import type { ConsoleNavItem } from '../../../../ui/console-frame.ts';
import { diagnosisRoutes } from '../transfer/diagnosis.route.tsx';
import { mealServiceRoutes } from '../transfer/meal-service.route.tsx';
import { transferListRoutes } from '../transfer/transfer-list.route.tsx';
import { ja as transferWords } from '../transfer/words.ja.ts';
import { callerRoutes } from './caller.route.tsx';
import type { DeskPages } from './desk-pages.ts';
import { findCallerRoutes } from './find-caller.route.tsx';
import { DESK_PATH, TRANSFERS_PATH } from './paths.ts';
import { ja as words } from './words.ja.ts';

/** Every page of the desk that answers the telephone (K-16), and of the list of those whom the law took over. */
export const deskRoutes = (deps: DeskPages): readonly Route[] => [
  ...findCallerRoutes(deps),
  ...callerRoutes(deps),
  ...mealServiceRoutes(deps),
  ...diagnosisRoutes(deps),
  ...transferListRoutes(deps),
];

/** The desk's lines in the navigation of the console. */
export const deskNavigation: readonly ConsoleNavItem[] = [
  { permission: 'case.transfer', path: DESK_PATH, label: words.title },
  { permission: 'case.transfer', path: TRANSFERS_PATH, label: transferWords.list.title },
];
