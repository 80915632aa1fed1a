import { describe, expect, it } from 'vitest';
import { StaffPage } from './staff-page.tsx';

const html = String(
  <StaffPage
    title="いま人が必要な方"
    serviceName="見守り"
    officeName="厚木"
    homeHref="/console"
    user={{ name: '中村', roleLabel: '保健師', signOutAction: '/console/sign-out' }}
    navigation={[
      {
        items: [
          { href: '/a', label: 'いま人が必要', count: 37, urgent: true, current: true },
          { href: '/b', label: '名寄せ', count: 0, urgent: true },
        ],
      },
    ]}
    shortcuts={[{ keys: 'c', label: '受け持つ' }]}
    trainingBar="訓練"
  >
    <h1>いま人が必要な方</h1>
  </StaffPage>,
);

describe('StaffPage', () => {
  it('is a document that loads only its own files', () => {
    expect(html.startsWith('<!DOCTYPE html><html lang="ja">')).toBe(true);
    expect(html).toContain('<title>いま人が必要な方 | 見守り</title>');
    expect([...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)]).toHaveLength(4);
    expect(html).not.toMatch(/ style="| on\w+="|<script>/);
  });

  it('shows what is waiting, and urgency only where someone waits', () => {
    expect(html).toContain('<a href="/a" aria-current="page">');
    expect(html).toContain('急ぎ 37件');
    expect(html.match(/work-count-hot/g)).toHaveLength(1);
    expect(html).toContain('0件');
  });

  it('signs out by post and lists the keys of the page', () => {
    expect(html).toContain('<form method="post" action="/console/sign-out">');
    expect(html).toContain(
      '<dialog class="keyboard-help" id="keyboard-help" aria-labelledby="keyboard-help-title">',
    );
    expect(html).toContain('<kbd class="kbd">c</kbd></dt><dd>受け持つ</dd>');
  });

  it('puts the training bar on top, under the skip link', () => {
    expect(html.indexOf('skip-link')).toBeLessThan(html.indexOf('training-slot'));
    expect(html.indexOf('training-slot')).toBeLessThan(html.indexOf('staff-shell'));
  });
});
