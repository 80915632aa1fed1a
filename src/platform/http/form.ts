/** A posted form: text fields with their repetitions, and files. Control characters are gone, text is NFC. */
export interface Form {
  /** The first value of the field, trimmed; '' when absent. */
  readonly text: (name: string) => string;
  /** Every value of the field, in order. */
  readonly all: (name: string) => readonly string[];
  /** The uploaded file; null when none was chosen. */
  readonly file: (name: string) => Promise<UploadedFile | null>;
  /** Every uploaded file of the field, in order. */
  readonly files: (name: string) => Promise<readonly UploadedFile[]>;
  /** Every text field with its name, in the order in which they were sent. */
  readonly texts: readonly (readonly [name: string, value: string])[];
}

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const INVISIBLE = /(?![\n\t])\p{Cc}|\p{Cf}/gu;

// NFC would replace these ideographs by look-alikes, and a family name written with one would change (F-16).
const NOT_COMPATIBILITY_IDEOGRAPHS = /[^\uf900-\ufaff\u{2f800}-\u{2fa1f}]+/gu;

/**
 * Cleans one posted text: NFC but for compatibility ideographs, no control or direction characters, line ends as LF,
 * no surrounding space.
 */
export const cleanText = (text: string): string =>
  text
    .replace(NOT_COMPATIBILITY_IDEOGRAPHS, run => run.normalize('NFC'))
    .replaceAll('\r\n', '\n')
    .replace(INVISIBLE, '')
    .trim();

/** Wraps parsed form data; only that of a form with files can hold one. */
export function formOf(data: FormData | URLSearchParams): Form {
  const texts = (name: string): string[] =>
    data.getAll(name).flatMap(value => (typeof value === 'string' ? [cleanText(value)] : []));
  return {
    text: name => texts(name)[0] ?? '',
    all: texts,
    get texts() {
      return [...data].flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, cleanText(value)] as const] : [],
      );
    },
    file: async name => {
      const value = data.get(name);
      return isFile(value) ? readFile(value) : null;
    },
    files: name => Promise.all(data.getAll(name).filter(isFile).map(readFile)),
  };
}

/** A browser sends an empty file where none was chosen. */
const isFile = (value: FormDataEntryValue | null): value is File =>
  value !== null && typeof value !== 'string' && value.size > 0;

const readFile = async (file: File): Promise<UploadedFile> => ({
  name: cleanText(file.name),
  bytes: new Uint8Array(await file.arrayBuffer()),
});
