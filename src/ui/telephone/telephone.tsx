import { telephoneText } from './telephone-text.ts';

export type TelephoneProps = {
  /** With or without hyphens, e.g. 045-000-0000 or 09012345678. */
  readonly number: string;
};

/** A telephone number in large figures that a phone can dial. */
export const Telephone = ({ number }: TelephoneProps) => (
  <a class="telephone" href={`tel:${number.replace(/[^\d+]/g, '')}`}>
    {telephoneText(number)}
  </a>
);
