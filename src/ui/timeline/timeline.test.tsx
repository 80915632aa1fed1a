import { expect, it } from 'vitest';
import type { Instant } from '../../kernel/instant.ts';
import { Timeline } from './timeline.tsx';

it('Timeline keeps the order and the exact instant', () => {
  const html = String(
    <Timeline
      label="これまで"
      entries={[{ at: '2022-02-14T15:00:00.000Z' as Instant, what: '審査', by: '中村' }]}
    />,
  );
  expect(html).toContain('<time datetime="2022-02-14T15:00:00.000Z">2月15日(火) 00:00</time>');
});
