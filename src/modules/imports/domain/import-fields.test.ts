import { expect, it } from 'vitest';
import { TEST_FIELDS } from '../../test-reports/domain/raw-entry.ts';
import { IMPORT_FIELDS } from './import-fields.ts';

it('a file can hold every field of a test, by the name that the form has for it, and the code of the institution', () => {
  expect(IMPORT_FIELDS).toEqual(['facilityCode', ...TEST_FIELDS]);
});
