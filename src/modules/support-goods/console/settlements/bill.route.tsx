import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import type { FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { type GivenPayment, owedYen } from '../../domain/settlement.ts';
import {
  payBill,
  remindDebtor,
  type SettlementView,
  showSettlement,
  withdrawBill,
} from '../../use-cases/settlements.use-case.ts';
import { type FormErrors, formRoutes } from '../form-page.tsx';
import { type GoodsPages, idIn, MANAGE_GOODS, mayManage, staffActor, WORK_ON_GOODS } from '../goods-pages.ts';
import { billPath, PATTERNS } from '../paths.ts';
import { BillPage } from './bill.page.tsx';
import { ja as words } from './words.ja.ts';

const text = words.bill;

interface Typed {
  readonly payment: GivenPayment;
  readonly reminder: { readonly way: string; readonly note: string };
}

/** One bill: printed, paid, reminded of, and withdrawn. */
export const billRoutes = (deps: GoodsPages): readonly Route[] => {
  const find = async (request: RouteRequest): Promise<SettlementView | null> => {
    const settlementId = idIn(request, 'settlementId');
    return settlementId && showSettlement(deps, staffActor(request), settlementId);
  };
  const page = {
    find,
    offered: ({ settlement, today }: SettlementView): Typed => ({
      payment: { paidOn: today, amountYen: String(owedYen(settlement)), way: '' },
      reminder: { way: '', note: '' },
    }),
    title: () => text.title,
    page: (view: SettlementView, typed: Typed, errors: FormErrors, request: RouteRequest) => (
      <BillPage
        view={view}
        payment={typed.payment}
        reminder={typed.reminder}
        errors={errors}
        city={deps.authorityName(staffActor(request).authorityId)}
        mayManage={mayManage(request)}
      />
    ),
  };
  const [show, pay] = formRoutes<SettlementView, Typed>(deps, {
    ...page,
    path: PATTERNS.bill,
    access: WORK_ON_GOODS,
    typed: form => ({
      payment: { paidOn: form.text('paidOn'), amountYen: form.text('amountYen'), way: form.text('way') },
      reminder: { way: '', note: '' },
    }),
    act: async (request, { settlement }, { payment }) => {
      const paid = await payBill(deps, staffActor(request), settlement.settlementId, payment);
      if (paid.ok) return { to: billPath(settlement.settlementId) };
      if (paid.reason === 'no-such-bill') return 'gone';
      if (paid.reason === 'not-now') return { errors: [{ message: text.refused['not-now'] }] };
      return {
        errors: paid.reason.map(({ field, reason }) => ({
          name: field,
          message: words.paymentProblems[reason](text[field]),
        })),
      };
    },
  });
  const [, remind] = formRoutes<SettlementView, Typed>(deps, {
    ...page,
    path: PATTERNS.remind,
    access: WORK_ON_GOODS,
    typed: form => ({
      payment: { paidOn: '', amountYen: '', way: '' },
      reminder: { way: form.text('reminderWay'), note: form.text('reminderNote') },
    }),
    act: async (request, { settlement }, { reminder }) => {
      const done = await remindDebtor(deps, staffActor(request), settlement.settlementId, reminder);
      if (done.ok) return { to: billPath(settlement.settlementId) };
      return done.reason === 'no-such-bill' ? 'gone' : { errors: [reminderError(done.reason)] };
    },
  });
  const [, withdraw] = formRoutes<SettlementView, Typed>(deps, {
    ...page,
    path: PATTERNS.withdraw,
    access: MANAGE_GOODS,
    typed: () => ({ payment: { paidOn: '', amountYen: '', way: '' }, reminder: { way: '', note: '' } }),
    act: async (request, { settlement }) => {
      const done = await withdrawBill(deps, staffActor(request), settlement.settlementId);
      if (done.ok) return { to: billPath(settlement.settlementId) };
      return done.reason === 'no-such-bill' ? 'gone' : { errors: [{ message: text.refused[done.reason] }] };
    },
  });
  return [show, pay, remind, withdraw].filter(route => route !== undefined);
};

const reminderError = (reason: 'not-now' | 'way-missing' | 'note-too-long'): FormError => ({
  ...(reason === 'way-missing' && { name: 'reminderWay' }),
  ...(reason === 'note-too-long' && { name: 'reminderNote' }),
  message: text.refused[reason],
});
