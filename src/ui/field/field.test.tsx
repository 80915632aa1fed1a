import { describe, expect, it } from 'vitest';
import { LanguageContext } from '../language.ts';
import { Field, FieldGroup } from './field.tsx';

describe('Field', () => {
  it('ties label, reason, example and error to the control by id', () => {
    const html = String(
      <Field name="tel" label="電話" why="緊急のとき" hint="例：045" error="番号を入れてください" required>
        <input id="tel" />
      </Field>,
    );
    expect(html).toContain(
      '<label class="field-label" for="tel">電話<span class="field-required">必須</span></label>',
    );
    for (const part of ['why', 'hint', 'error']) expect(html).toContain(`id="tel-${part}"`);
    expect(html).toContain('<span class="visually-hidden">エラー：</span>番号を入れてください');
  });

  it('shows nothing that it was not given', () => {
    const html = String(
      <Field name="tel" label="電話">
        <input id="tel" />
      </Field>,
    );
    expect(html).toBe(
      '<div class="field"><label class="field-label" for="tel">電話</label><input id="tel"/></div>',
    );
  });

  it('escapes what people typed', () => {
    expect(
      String(
        <FieldGroup name="x" label={'<b>&"'}>
          {''}
        </FieldGroup>,
      ),
    ).toContain('&lt;b&gt;&amp;&quot;');
  });

  it('speaks the language of the page', () => {
    const html = String(
      <LanguageContext.Provider value="vi">
        <Field name="x" label="x" required>
          {''}
        </Field>
      </LanguageContext.Provider>,
    );
    expect(html).toContain('Bắt buộc');
  });
});
