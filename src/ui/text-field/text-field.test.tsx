import { expect, it } from 'vitest';
import { TextField } from './text-field.tsx';

it('keeps the value and says what is wrong with it', () => {
  const html = String(
    <TextField name="name" label="氏名" value={'𠮷田 "濵"'} autocomplete="name" error="もう一度" required />,
  );
  expect(html).toContain('value="𠮷田 &quot;濵&quot;"');
  expect(html).toContain('autocomplete="name"');
  expect(html).toContain('aria-describedby="name-error" aria-invalid="true"');
  expect(html).toContain('required=""');
});

it('shows a unit and a key where asked', () => {
  const html = String(<TextField name="t" label="体温" suffix="℃" width="short" shortcut="/" />);
  expect(html).toContain('class="input input-short"');
  expect(html).toContain('<span>℃</span>');
  expect(html).toContain('data-key="/"');
  expect(html).toContain('<kbd class="kbd" aria-hidden="true">/</kbd>');
});
