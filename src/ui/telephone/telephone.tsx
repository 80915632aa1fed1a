export type TelephoneProps = {
  /** As people read it, e.g. 045-000-0000. */
  readonly number: string;
};

/** A telephone number in large figures that a phone can dial. */
export const Telephone = ({ number }: TelephoneProps) => (
  <a class="telephone" href={`tel:${number.replace(/[^\d+]/g, '')}`}>
    {number}
  </a>
);
