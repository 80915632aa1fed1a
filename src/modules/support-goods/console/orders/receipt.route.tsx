import type { Route } from '../../../../platform/http/route.ts';
import type { FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { FieldRow } from '../../../../ui/field-row/field-row.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { Select } from '../../../../ui/select/select.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { type GivenReceipt, LINE_OUTCOMES, type ReceiptProblem } from '../../domain/receipt.ts';
import { enterReceipt } from '../../use-cases/order-acts.use-case.ts';
import type { OrderView, StoredLine } from '../../use-cases/show-orders.use-case.ts';
import { type FormErrors, formRoutes } from '../form-page.tsx';
import { GoodsForm } from '../goods-form.tsx';
import { type GoodsPages, staffActor, WORK_ON_GOODS } from '../goods-pages.ts';
import { orderPath, PATTERNS } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { orderIn } from './order.route.tsx';
import { ja as words } from './words.ja.ts';

const text = words.receipt;
type Part = 'outcome' | 'substitute' | 'paidYen';
const PARTS: readonly Part[] = ['outcome', 'substitute', 'paidYen'];
/** More lines than any basket has. */
const MOST_LINES = 600;

const fieldOf = (line: number, part: Part): string => `${part}-${line}`;

/** What was bought and what it cost, line by line; once more when the receipt says something else. */
export const receiptRoutes = (deps: GoodsPages): readonly Route[] =>
  formRoutes<OrderView, GivenReceipt>(deps, {
    path: PATTERNS.receipt,
    access: WORK_ON_GOODS,
    find: request => orderIn(deps, request),
    offered: ({ lines, order }) => ({
      lines: lines.map(offeredLine),
      totalYen: order.receiptYen === null ? '' : String(order.receiptYen),
    }),
    typed: form => ({
      lines: Array.from({ length: MOST_LINES }, (_none, place) => place + 1).flatMap(line => {
        const [outcome = '', substitute = '', paidYen = ''] = PARTS.map(part =>
          form.text(fieldOf(line, part)),
        );
        return outcome === '' && paidYen === '' ? [] : [{ line, outcome, substitute, paidYen }];
      }),
      totalYen: form.text('totalYen'),
    }),
    title: titleOf,
    act: async (request, { order, lines }, given) => {
      const how = order.receiptYen === null ? 'pick-up' : 'correct';
      const entered = await enterReceipt(deps, staffActor(request), order.orderId, how, given);
      if (entered.ok) return { to: orderPath(order.orderId) };
      if (entered.reason === 'no-such-order') return 'gone';
      if (entered.reason === 'not-now') return { errors: [{ message: words.notNow }] };
      return { errors: entered.reason.map(problem => errorOf(problem, lines)) };
    },
    page: (view, given, errors) => (
      <>
        <PageHeading title={titleOf(view)} above={words.view.title(view.order.number)} below={text.below} />
        <GoodsForm action={orderPath(view.order.orderId, 'receipt')} back={orderPath(view.order.orderId)}>
          {view.lines.map(line => (
            <Line line={line} given={given} errors={errors} />
          ))}
          <TextField
            name="totalYen"
            label={text.totalYen}
            value={given.totalYen}
            error={errors.of('totalYen')}
            width="short"
            inputmode="numeric"
            required
          />
        </GoodsForm>
      </>
    ),
  });

const titleOf = ({ order }: OrderView): string =>
  order.receiptYen === null ? text.title : text.correctTitle;

const offeredLine = ({ line, outcome, substitute, paidYen, quantity, priceYen }: StoredLine) => ({
  line,
  outcome: outcome ?? 'bought',
  substitute: substitute ?? '',
  paidYen: String(paidYen ?? quantity * priceYen),
});

const labelOf = (lines: readonly StoredLine[], number: number): string => {
  const line = lines.find(each => each.line === number);
  return line === undefined ? '' : text.line(line.name, words.view.quantity(line.quantity, line.unit));
};

function errorOf({ about, reason, sumYen = 0 }: ReceiptProblem, lines: readonly StoredLine[]): FormError {
  const sum = shared.yen(sumYen);
  if (about === 'totalYen')
    return { name: about, message: words.receiptProblems[reason](text.totalYen, sum) };
  const label = `${labelOf(lines, about.line)} ${text[about.part]}`;
  return { name: fieldOf(about.line, about.part), message: words.receiptProblems[reason](label, sum) };
}

function Line({
  line,
  given,
  errors,
}: {
  readonly line: StoredLine;
  readonly given: GivenReceipt;
  readonly errors: FormErrors;
}) {
  const typed = given.lines.find(each => each.line === line.line);
  const field = (part: Part) => {
    const name = fieldOf(line.line, part);
    return { name, label: text[part], value: typed?.[part] ?? '', error: errors.of(name) };
  };
  return (
    <>
      <h2>{text.line(line.name, words.view.quantity(line.quantity, line.unit))}</h2>
      <FieldRow>
        <Select
          {...field('outcome')}
          options={LINE_OUTCOMES.map(value => ({ value, label: words.view.outcomes[value] }))}
        />
        <TextField {...field('substitute')} maxlength={100} />
        <TextField {...field('paidYen')} width="short" inputmode="numeric" />
      </FieldRow>
    </>
  );
}
