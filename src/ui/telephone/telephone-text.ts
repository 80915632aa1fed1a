const MOBILE = /^(0[5-9]0)(\d{4})(\d{4})$/;

/**
 * A number as people read it aloud: mobile numbers in their three groups, e.g. 090-1234-5678. Others stay as they are,
 * because how long an area code is cannot be seen from its digits.
 */
export const telephoneText = (number: string): string => number.replace(MOBILE, '$1-$2-$3');
