import { describe, expect, it } from 'vitest';
import { cleanText, formOf } from './form.ts';

describe('posted text', () => {
  it('keeps every ideograph of a name as typed', () => {
    for (const name of ['\u{20bb7}\u7530', '\ufa19\u8c37', '\ufa1b\u5cf6', '\ufa10\u672c', '\u9ad9\ufa11'])
      expect(cleanText(name)).toBe(name);
  });

  it('composes marks, and drops control and direction characters', () => {
    expect(cleanText('\u304b\u3099')).toBe('\u304c');
    expect(cleanText('a\u202eb\u0000c\u200bd')).toBe('abcd');
    expect(cleanText(' two\r\nlines\t ')).toBe('two\nlines');
  });

  it('reads fields, repetitions and files, and an absent one as empty', async () => {
    const data = new FormData();
    data.append('risk', 'a');
    data.append('risk', 'b');
    data.append('photo', new File([new Uint8Array([1, 2])], 'photo.jpg'));
    data.append('none', new File([], ''));
    const form = formOf(data);
    expect(form.all('risk')).toEqual(['a', 'b']);
    expect(form.text('absent')).toBe('');
    expect((await form.file('photo'))?.bytes).toEqual(new Uint8Array([1, 2]));
    expect(await form.file('none')).toBeNull();
  });
});
