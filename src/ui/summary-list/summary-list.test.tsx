import { expect, it } from 'vitest';
import { SummaryList } from './summary-list.tsx';

it('pairs labels with values and says what each change link changes', () => {
  const html = String(
    <SummaryList
      rows={[
        { label: '氏名', value: '髙橋 美咲', changeHref: '/ja/todoke/2#name' },
        { label: '年齢', value: 32 },
      ]}
    />,
  );
  expect(html).toContain('<dt>氏名</dt><dd class="summary-value">髙橋 美咲</dd>');
  expect(html).toContain('<a href="/ja/todoke/2#name" aria-label="氏名を直す">直す</a>');
  expect(html.match(/summary-change/g)).toHaveLength(1);
});
