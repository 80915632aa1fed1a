import type { Language } from '../../../../ui/language.ts';
import type { Prompt } from '../../domain/dialogue/prompt.ts';

/** Prompts that the authority had read by a person. */
export interface Recordings {
  /** https address of their folder, without a slash at the end. */
  readonly folder: string;
  /** The file names that are there. */
  readonly files: ReadonlySet<string>;
}

/**
 * What may be recorded: a text that depends on nothing. Lists and telephone numbers change with the rulebook, and an old
 * recording would send people to the wrong key or the wrong number.
 */
const RECORDABLE: ReadonlySet<Prompt['code']> = new Set<Prompt['code']>([
  'greeting',
  'ask-birthday',
  'wrong-birthday',
  'ask-temperature',
  'ask-spo2',
  'ask-condition',
  'ask-confirm',
  'thanks',
  'which-symptoms',
  'symptoms-contradict',
  'measure-again',
  'not-heard',
  'not-understood',
  'good-bye',
  'machine',
]);

/** The file name of a prompt's recording in a language, e.g. `ask-temperature.ja-easy.mp3`; null when none can be made. */
export const recordingName = (code: Prompt['code'], language: Language): string | null =>
  RECORDABLE.has(code) ? `${code}.${language}.mp3` : null;

/** The address of a prompt's recording, where there is one. */
export function recordingOf(
  { code }: Prompt,
  language: Language,
  recordings: Recordings | null,
): string | null {
  const name = recordingName(code, language);
  return name !== null && recordings?.files.has(name) ? `${recordings.folder}/${name}` : null;
}
