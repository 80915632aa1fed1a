import { expect, it } from 'vitest';
import { Notice } from './notice.tsx';

it.each([
  ['info', 'お知らせ'],
  ['success', '完了'],
  ['warn', '注意'],
  ['urgent', '緊急'],
] as const)('%s is told in a word as well as in colour', (tone, word) => {
  const html = String(
    <Notice tone={tone} title="見出し">
      本文
    </Notice>,
  );
  expect(html).toContain(`class="notice notice-${tone}"`);
  expect(html).toContain(`role="img" aria-label="${word}"`);
  expect(html).toContain('<p class="notice-title">見出し</p>本文');
});
