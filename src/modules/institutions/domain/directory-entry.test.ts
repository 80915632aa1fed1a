import { describe, expect, it } from 'vitest';
import { decideContact, type TypedContact } from './directory-entry.ts';

const typed = (change: Partial<TypedContact> = {}): TypedContact => ({
  topic: '検査結果の入力',
  office: '医療危機対策本部室',
  officePhone: '045-210-0000',
  extension: '',
  officeEmail: '',
  ...change,
});

describe('a contact of the directory', () => {
  it('is kept with half-width numbers, and nothing where nothing was typed', () => {
    expect(
      decideContact(typed({ officePhone: '０３（３５９５）２３０５', extension: '８０８２ ／ ８０８３' })),
    ).toEqual({
      ok: true,
      value: {
        topic: '検査結果の入力',
        office: '医療危機対策本部室',
        officePhone: '03(3595)2305',
        extension: '8082/8083',
        officeEmail: null,
      },
    });
    expect(decideContact(typed())).toMatchObject({ value: { extension: null, officeEmail: null } });
  });

  it('names every field that must be put right', () => {
    expect(
      decideContact({
        topic: '',
        office: 'あ'.repeat(61),
        officePhone: '平日',
        extension: '内線',
        officeEmail: 'x@',
      }),
    ).toEqual({
      ok: false,
      reason: ['topic-length', 'office-length', 'phone-form', 'extension-form', 'email-form'],
    });
  });
});
