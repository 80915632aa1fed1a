import type { GivenPayment } from '../../domain/settlement.ts';
import type { SettlementView } from '../../use-cases/settlements.use-case.ts';
import type { FormErrors } from '../form-page.tsx';

/** What the page of a bill and its forms are drawn from. */
export interface BillPageProps {
  readonly view: SettlementView;
  readonly payment: GivenPayment;
  readonly reminder: { readonly way: string; readonly note: string };
  readonly errors: FormErrors;
  readonly city: string;
  readonly mayManage: boolean;
}
