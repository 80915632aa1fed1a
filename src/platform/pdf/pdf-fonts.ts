import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const folderOf = (font: string, weight: string): string =>
  join(dirname(require.resolve(`@expo-google-fonts/${font}/package.json`)), weight);

/**
 * The folders of the fonts that PDF files embed. BIZ UDPGothic is the face; Noto Sans JP stands in for the few
 * name characters that it lacks (U+20BB7 among them).
 */
export const pdfFontFolders = (): string[] =>
  ['400Regular', '700Bold'].flatMap(weight => [
    folderOf('biz-udpgothic', weight),
    folderOf('noto-sans-jp', weight),
  ]);
