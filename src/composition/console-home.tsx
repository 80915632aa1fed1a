import type { Child } from 'hono/jsx';
import { type Route, staffCaller } from '../platform/http/route.ts';
import type { ConsoleCaller, ConsoleFrame, ConsoleNavItem } from '../ui/console-frame.ts';
import { DataTable } from '../ui/data-table/data-table.tsx';
import { EmptyState } from '../ui/empty-state/empty-state.tsx';
import { PageHeading } from '../ui/page-heading/page-heading.tsx';
import { PageLinks } from '../ui/page-links/page-links.tsx';
import { Tag } from '../ui/tag/tag.tsx';
import { ja as words } from './words.ja.ts';

interface ConsoleHomeDeps {
  readonly frame: ConsoleFrame;
  readonly mayStaff: (role: string, permission: string) => boolean;
  /** The work of all modules with what waits in it. */
  readonly work: (caller: ConsoleCaller) => Promise<readonly ConsoleNavItem[]>;
  /** What was told to the caller and not read yet; null when nothing was. */
  readonly news: (caller: ConsoleCaller) => Promise<Child>;
}

export const CONSOLE_PATH = '/console';

/** The first page of staff: what waits, by work, and a way into each. */
export const consoleHomeRoute = (deps: ConsoleHomeDeps): Route => ({
  method: 'GET',
  path: CONSOLE_PATH,
  access: { kind: 'staff', permission: 'home' },
  handle: async request => {
    const caller = staffCaller(request);
    const text = words.consoleHome;
    const work = (await deps.work(caller)).filter(({ permission }) => deps.mayStaff(caller.role, permission));
    const waiting = work.filter(({ count, urgent }) => urgent || (count ?? 0) > 0);
    const other = work.filter(item => !waiting.includes(item));
    return request.page(
      await deps.frame(
        { caller, path: request.path },
        {
          title: text.title,
          children: (
            <>
              <PageHeading title={text.title} below={text.greeting(caller.displayName)} />
              {await deps.news(caller)}
              {waiting.length === 0 ? (
                <EmptyState title={text.none} />
              ) : (
                <DataTable
                  caption={text.title}
                  rows={waiting}
                  empty={text.none}
                  rowHref={item => item.path}
                  columns={[
                    { key: 'work', heading: text.work, cell: item => item.label, primary: true },
                    { key: 'count', heading: text.waiting, cell: item => item.count ?? '', numeric: true },
                    {
                      key: 'state',
                      heading: text.state,
                      cell: item => (item.urgent ? <Tag tone="urgent">{text.urgent}</Tag> : null),
                    },
                  ]}
                />
              )}
              {other.length === 0 ? null : (
                <>
                  <h2>{text.other}</h2>
                  <PageLinks
                    label={text.other}
                    links={other.map(({ path, label }) => ({ href: path, label }))}
                  />
                </>
              )}
              <p>{text.keys}</p>
            </>
          ),
        },
      ),
    );
  },
});
