import { Button } from '../../../ui/button/button.tsx';
import { TextField, type TextFieldProps } from '../../../ui/text-field/text-field.tsx';

/** The button that fills in the address; its name and value tell it from the one that goes on. */
export const FIND_ADDRESS = { name: 'action', value: 'find-address' } as const;

type AddressField = 'postal-code' | 'municipality' | 'street';

interface AddressFieldsProps {
  /** Where the form is sent, without a fragment. */
  readonly action: string;
  /** What each box holds, is called, and what is wrong with it. */
  readonly field: (name: AddressField) => TextFieldProps;
  readonly prefecture: string;
  readonly text: {
    readonly postalCodeHint: string;
    readonly findAddress: string;
    readonly prefectureNote: (prefecture: string) => string;
    readonly municipalityHint?: string;
    readonly streetHint?: string;
  };
}

/** A Japanese address: the postal code, the button that fills in what it says, municipality and street. */
export const AddressFields = ({ action, field, prefecture, text }: AddressFieldsProps) => (
  <>
    <TextField
      {...field('postal-code')}
      hint={text.postalCodeHint}
      width="medium"
      inputmode="numeric"
      autocomplete="postal-code"
    />
    <p>
      <Button variant="secondary" formaction={`${action}#postal-code`} {...FIND_ADDRESS}>
        {text.findAddress}
      </Button>
    </p>
    <TextField
      {...field('municipality')}
      why={text.prefectureNote(prefecture)}
      hint={text.municipalityHint}
      autocomplete="address-level2"
    />
    <TextField {...field('street')} hint={text.streetHint} autocomplete="street-address" />
  </>
);
