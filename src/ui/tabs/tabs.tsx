import type { Child } from 'hono/jsx';

export type Tab = {
  readonly href: string;
  readonly label: Child;
  readonly count?: number | undefined;
  readonly current?: boolean | undefined;
};

export type TabsProps = { readonly label: string; readonly tabs: readonly Tab[] };

/** Views of one list, each with its own address. */
export const Tabs = ({ label, tabs }: TabsProps) => (
  <nav class="tabs" aria-label={label}>
    {tabs.map(tab => (
      <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
        {tab.label}
        {tab.count === undefined ? null : <span class="tab-count">{tab.count.toLocaleString('ja')}</span>}
      </a>
    ))}
  </nav>
);
