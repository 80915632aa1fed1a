import type { ConsoleCaller, ConsoleFrame, ConsoleNavItem } from '../../../ui/console-frame.ts';
import { StaffPage } from '../../../ui/staff-page/staff-page.tsx';
import type { WorkGroup, WorkItem } from '../../../ui/staff-page/work-navigation.tsx';
import type { Entrance } from './entrance-frame.tsx';
import { HOME_PATH, OWN_ACCOUNT_PATH, SIGN_OUT_PATH } from './paths.ts';
import { words } from './words.ts';

export interface Console extends Entrance {
  readonly mayStaff: (role: string, permission: string) => boolean;
  /** Every module's work with what waits in it, in the order of the navigation. */
  readonly navigation: (caller: ConsoleCaller) => Promise<readonly ConsoleNavItem[]>;
}

/** Makes the frame that all modules draw their staff pages in. */
export function createConsoleFrame(options: Console): ConsoleFrame {
  return async ({ caller, path }, { title, hasErrors, shortcuts, islands, children }) => {
    const items = await options.navigation(caller);
    const allowed = items.filter(({ permission }) => options.mayStaff(caller.role, permission));
    return (
      <StaffPage
        title={title}
        serviceName={options.serviceName}
        officeName={`${options.authorityName(caller.authorityId)} ${caller.unitName}`}
        homeHref={HOME_PATH}
        navigation={workGroups(allowed, path)}
        user={{
          name: caller.displayName,
          roleLabel: roleLabel(caller.role),
          signOutAction: SIGN_OUT_PATH,
          settingsHref: OWN_ACCOUNT_PATH,
        }}
        shortcuts={shortcuts}
        islands={islands}
        hasErrors={hasErrors}
        trainingBar={await options.trainingBar?.(path)}
      >
        {children}
      </StaffPage>
    );
  };
}

const roleLabel = (role: string): string => words.roles[role as keyof typeof words.roles] ?? role;

/** Every page of staff begins with the path of the home page, so that alone does not make it current. */
const isWithin = (path: string, place: string): boolean =>
  path === place || (place !== HOME_PATH && path.startsWith(`${place}/`));

/** The lines under the headings of their kinds of work. */
function workGroups(items: readonly ConsoleNavItem[], path: string): readonly WorkGroup[] {
  const lines = workItems(items, path);
  const headings = [...new Set(items.map(({ group }) => group))];
  return headings.map(heading => ({
    heading,
    items: lines.filter((_line, place) => items[place]?.group === heading),
  }));
}

/** The current item is the one whose place is the longest beginning of the path. */
function workItems(items: readonly ConsoleNavItem[], path: string): readonly WorkItem[] {
  const places = items.map(item => item.path).filter(place => isWithin(path, place));
  const current = places.reduce((longest, place) => (place.length > longest.length ? place : longest), '');
  return items.map(item => ({
    href: item.path,
    label: item.label,
    count: item.count,
    urgent: item.urgent,
    current: item.path === current,
  }));
}
