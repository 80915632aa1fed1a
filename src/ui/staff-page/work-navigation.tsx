import { uiWords } from '../ui-words.ts';
import { useWords } from '../words.ts';

/** One kind of work. `count` is how much is waiting; `urgent` when a person is in danger. */
export type WorkItem = {
  readonly href: string;
  readonly label: string;
  readonly count?: number | undefined;
  readonly urgent?: boolean | undefined;
  readonly current?: boolean | undefined;
};

export type WorkGroup = { readonly heading?: string | undefined; readonly items: readonly WorkItem[] };

function Count({ count, urgent }: Pick<WorkItem, 'count' | 'urgent'>) {
  const words = useWords(uiWords);
  if (count === undefined) return null;
  const hot = urgent === true && count > 0;
  const spoken = hot ? words.urgentCountOf(count) : words.countOf(count);
  return (
    <>
      <span class={hot ? 'work-count work-count-hot' : 'work-count'} aria-hidden="true">
        {count.toLocaleString('ja')}
      </span>
      <span class="visually-hidden">{spoken}</span>
    </>
  );
}

/** The left column: by work, not by table, with what is waiting in each. */
export function WorkNavigation({ groups }: { readonly groups: readonly WorkGroup[] }) {
  const words = useWords(uiWords);
  return (
    <nav class="staff-nav" aria-label={words.workNavigation}>
      {groups.map(({ heading, items }) => (
        <>
          {heading === undefined ? null : <p class="staff-nav-heading">{heading}</p>}
          <ul>
            {items.map(({ href, label, count, urgent, current }) => (
              <li>
                <a href={href} aria-current={current ? 'page' : undefined}>
                  {label} <Count count={count} urgent={urgent} />
                </a>
              </li>
            ))}
          </ul>
        </>
      ))}
    </nav>
  );
}
