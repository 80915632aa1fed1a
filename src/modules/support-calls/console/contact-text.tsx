import { Telephone } from '../../../ui/telephone/telephone.tsx';
import { ja as words } from './words.ja.ts';

const NUMBER = /^[\d+() -]+$/;

/** How somebody is reached: a number that a telephone can dial, or whatever else was given. */
export function ContactText({ contact }: { readonly contact: string | null }) {
  if (contact === null || contact === '') return words.none;
  const folded = contact.normalize('NFKC');
  return NUMBER.test(folded) ? <Telephone number={folded} /> : contact;
}
