import type { Answer } from './client.ts';

/** The forms in which days are not shown to institutions: as computers write them, with slashes, and by era. */
const OTHER_FORMS = /\d{4}-\d{2}-\d{2}|\d+\/\d+[(（][日月火水木金土][)）]|(令和|平成|昭和)\d+年/g;

/** Days on a page in another form than 2022年3月5日 and 3月5日(土); what stands in boxes and in attributes is left out. */
export const daysInOtherForms = ({ text }: Answer): readonly string[] =>
  text.replaceAll(/<[^>]+>/g, ' ').match(OTHER_FORMS) ?? [];
