import { expect, it } from 'vitest';
import { TextArea } from './text-area.tsx';

it('keeps line breaks and escapes markup', () => {
  const html = String(<TextArea name="memo" label="メモ" value={'一行目\n</textarea><b>'} />);
  expect(html).toContain('>一行目\n&lt;/textarea&gt;&lt;b&gt;</textarea>');
  expect(html).toContain('rows="3"');
});
