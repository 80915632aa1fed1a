import { expect, it } from 'vitest';
import { ConfirmForm } from './confirm-form.tsx';

it('ConfirmForm asks in its heading and offers a way out', () => {
  const html = String(
    <ConfirmForm action="/w" question="取り下げますか" confirmLabel="取り下げる" danger cancelHref="/status">
      <p>元にもどせません。</p>
    </ConfirmForm>,
  );
  expect(html).toContain('<h1>取り下げますか</h1>');
  expect(html).toContain('button-danger');
  expect(html).toContain('<a class="button button-ghost" href="/status">やめる</a>');
});
