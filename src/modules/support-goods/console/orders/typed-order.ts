import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import type { Form } from '../../../../platform/http/form.ts';
import type { FormError } from '../../../../ui/error-summary/error-summary.tsx';
import type { BasketProblem, GivenFreeLine } from '../../domain/order-line.ts';
import type { DraftRefusal, GivenOrder, OrderDesk } from '../../use-cases/draft-order.use-case.ts';
import { ja as words } from './desk-words.ja.ts';
import { ja as orderWords } from './words.ja.ts';

/** Lines for what is in no catalogue. */
export const FREE_LINES = [1, 2, 3, 4, 5] as const;

const QUANTITY = 'quantity-';

/** The field for how many of an item. */
export const quantityField = (itemId: Uuid): string => `${QUANTITY}${itemId}`;

/** The field for a part of a line in the person's own words. */
export const freeField = (place: number, part: keyof GivenFreeLine): string => `free-${place}-${part}`;

/** An order as it was typed, field by field. */
export interface TypedOrder {
  readonly storeId: Uuid | null;
  readonly wantedOn: string;
  readonly ownWishNote: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** Takes an order out of a posted form as it was typed. */
export const typedOrder = (form: Form): TypedOrder => ({
  storeId: parseUuid(form.text('store')),
  wantedOn: form.text('wantedOn'),
  ownWishNote: form.text('ownWishNote'),
  fields: new Map(form.texts),
});

/** What was typed, as the use case takes it. */
export const givenOrder = (typed: TypedOrder, storeId: Uuid): GivenOrder => ({
  storeId,
  wantedOn: typed.wantedOn,
  ownWishNote: typed.ownWishNote,
  unitOfFree: words.unitOfFree,
  basket: {
    quantities: new Map(
      [...typed.fields].flatMap(([name, value]) =>
        name.startsWith(QUANTITY) ? [[name.slice(QUANTITY.length), value] as const] : [],
      ),
    ),
    free: FREE_LINES.map(place => ({
      name: typed.fields.get(freeField(place, 'name')) ?? '',
      quantity: typed.fields.get(freeField(place, 'quantity')) ?? '',
      priceYen: typed.fields.get(freeField(place, 'priceYen')) ?? '',
    })),
  },
});

/** What is wrong with a draft, beside its fields; null where what it is about does not exist. */
export function draftErrors(refusal: DraftRefusal, desk: OrderDesk): readonly FormError[] | null {
  switch (refusal.kind) {
    case 'no-such-case':
    case 'no-such-store':
      return null;
    case 'basket':
      return refusal.problems.map(problem => basketError(problem, desk));
    case 'wanted-on':
      return [{ name: 'wantedOn', message: words.errors[refusal.reason](words.wantedOn) }];
    case 'own-wish':
      return [{ name: 'ownWishNote', message: words.errors[refusal.reason] }];
    case 'order':
      return refusal.reasons.map(reason => ({
        ...(reason === 'in-the-past' && { name: 'wantedOn' }),
        message: orderWords.reasons[reason],
      }));
  }
}

const LABELS = { name: words.freeName, quantity: words.freeQuantity, priceYen: words.freePrice } as const;

function basketError({ about, reason }: BasketProblem, { catalogue }: OrderDesk): FormError {
  if ('itemId' in about) {
    const name = catalogue.find(({ itemId }) => itemId === about.itemId)?.name ?? '';
    return { name: quantityField(about.itemId), message: words.errors.quantity(name) };
  }
  const { free, part } = about;
  return { name: freeField(free, part), message: words.freeErrors[reason](LABELS[part](free)) };
}
