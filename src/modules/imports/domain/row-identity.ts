/** The part of a test by which an institution knows it again. */
export interface IdentifiedTest {
  readonly patientNumber: string | null;
  readonly name: string | null;
  readonly nameKana: string | null;
  readonly birthDate: string | null;
  readonly sampledOn: string;
  readonly sampledMinute: number | null;
  readonly specimen: string;
  readonly method: string;
}

const SEPARATOR = '\u001f';

/**
 * By what the same row is known again in whatever file (H-10): patient and sampling. The result is not among it, so that
 * a row whose result has changed is not mistaken for another test. Of a test that names nobody, only the line of the very
 * same file is known again: two people may have the same test on the same day.
 */
export function rowIdentity(
  test: IdentifiedTest,
  source: { readonly file: string; readonly line: number },
): string {
  const sampling = [test.sampledOn, String(test.sampledMinute ?? ''), test.specimen, test.method];
  if (test.patientNumber !== null) return ['number', test.patientNumber, ...sampling].join(SEPARATOR);
  if (test.name === null && test.nameKana === null)
    return ['line', source.file, String(source.line)].join(SEPARATOR);
  const person = [test.name ?? '', test.nameKana ?? '', test.birthDate ?? ''];
  return ['name', ...person, ...sampling].join(SEPARATOR);
}
