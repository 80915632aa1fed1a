import type { Route } from '../../../../platform/http/route.ts';
import { Checkbox } from '../../../../ui/checkbox/checkbox.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { TextArea } from '../../../../ui/text-area/text-area.tsx';
import { deliverOrder, type NoteProblem, reportOrder } from '../../use-cases/order-acts.use-case.ts';
import type { OrderView } from '../../use-cases/show-orders.use-case.ts';
import { formRoutes } from '../form-page.tsx';
import { GoodsForm } from '../goods-form.tsx';
import { type GoodsPages, staffActor, WORK_ON_GOODS } from '../goods-pages.ts';
import { orderPath, PATTERNS, withQuery } from '../paths.ts';
import { orderIn } from './order.route.tsx';
import { ja as words } from './words.ja.ts';

interface Delivery {
  readonly how: string;
  readonly toldByPhone: boolean;
}

/** What happens at the door: the goods are left there, or something is wrong with them. */
export const deliverRoutes = (deps: GoodsPages): readonly Route[] => [
  ...formRoutes<OrderView, Delivery>(deps, {
    path: PATTERNS.deliver,
    access: WORK_ON_GOODS,
    find: request => orderIn(deps, request),
    offered: () => ({ how: 'door', toldByPhone: false }),
    typed: form => ({ how: form.text('how'), toldByPhone: form.text('toldByPhone') === 'yes' }),
    title: () => words.deliver.title,
    act: async (request, { order }, { how, toldByPhone }) => {
      const delivery = { leftAtDoor: how !== 'hand', toldByPhone };
      const done = await deliverOrder(deps, staffActor(request), order.orderId, delivery);
      if (done.ok) return { to: orderPath(order.orderId) };
      if (done.reason === 'no-such-order') return 'gone';
      return {
        errors: [
          done.reason === 'not-now'
            ? { message: words.notNow }
            : { name: 'toldByPhone', message: words.deliver.tellFirst },
        ],
      };
    },
    page: ({ order }, given, errors) => (
      <>
        <PageHeading
          title={words.deliver.title}
          above={words.view.title(order.number)}
          below={words.deliver.below}
        />
        <GoodsForm action={orderPath(order.orderId, 'deliver')} back={orderPath(order.orderId)}>
          <RadioGroup
            name="how"
            label={words.deliver.how}
            value={given.how}
            options={[
              { value: 'door', label: words.deliver.leftAtDoor },
              { value: 'hand', label: words.deliver.handedOver },
            ]}
          />
          <Checkbox
            name="toldByPhone"
            label={words.deliver.toldByPhone}
            checked={given.toldByPhone}
            error={errors.of('toldByPhone')}
          />
        </GoodsForm>
      </>
    ),
  }),
  ...formRoutes<OrderView, { readonly act: 'report-problem' | 'write-off'; readonly note: string }>(deps, {
    path: PATTERNS.report,
    access: WORK_ON_GOODS,
    find: request => orderIn(deps, request),
    offered: (_view, request) => ({ act: actNamed(request.query('act')), note: '' }),
    typed: form => ({ act: actNamed(form.text('act')), note: form.text('note') }),
    title: () => words.report.problemTitle,
    act: async (request, { order }, { act, note }) => {
      const done = await reportOrder(deps, staffActor(request), order.orderId, act, note);
      if (done.ok) return { to: orderPath(order.orderId) };
      if (done.reason === 'no-such-order') return 'gone';
      return {
        errors: [
          done.reason === 'not-now'
            ? { message: words.notNow }
            : { name: 'note', message: noteText(done.reason) },
        ],
      };
    },
    page: ({ order }, { act, note }, errors) => {
      const { report: text } = words;
      const isWriteOff = act === 'write-off';
      return (
        <>
          <PageHeading
            title={isWriteOff ? text.writeOffTitle : text.problemTitle}
            above={words.view.title(order.number)}
            below={isWriteOff ? text.writeOffBelow : text.problemBelow}
          />
          <GoodsForm
            action={withQuery(orderPath(order.orderId, 'report'), { act })}
            back={orderPath(order.orderId)}
            isDanger={isWriteOff}
          >
            <HiddenField name="act" value={act} />
            <TextArea
              name="note"
              label={text.note}
              value={note}
              error={errors.of('note')}
              rows={3}
              maxlength={500}
              required
            />
          </GoodsForm>
        </>
      );
    },
  }),
];

const actNamed = (text: string | undefined) => (text === 'write-off' ? 'write-off' : 'report-problem');

const noteText = (problem: NoteProblem): string =>
  problem === 'note-missing' ? words.report.missing : words.report.tooLong;
