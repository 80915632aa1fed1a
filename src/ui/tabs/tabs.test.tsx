import { expect, it } from 'vitest';
import { Tabs } from './tabs.tsx';

it('are links of which one is this page', () => {
  const html = String(
    <Tabs
      label="受け持ち"
      tabs={[
        { href: '?a', label: 'すべて', count: 4208, current: true },
        { href: '?b', label: '自分' },
      ]}
    />,
  );
  expect(html).toContain('<nav class="tabs" aria-label="受け持ち">');
  expect(html).toContain('<a href="?a" aria-current="page">すべて<span class="tab-count">4,208</span></a>');
  expect(html).toContain('<a href="?b">自分</a>');
});
