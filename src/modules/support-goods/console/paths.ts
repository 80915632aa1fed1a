import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { supportPaths } from '../../municipal-support/index.ts';

export const STORES_PATH = '/console/stores';
export const ORDERS_PATH = '/console/orders';
export const ROUNDS_PATH = '/console/rounds';
export const SETTLEMENTS_PATH = '/console/settlements';
export const DAILY_PATH = '/console/support/daily';
export const DAILY_CSV_PATH = '/console/support/daily.csv';

export const NEW_STORE_PATH = `${STORES_PATH}/new`;
export const BUDGET_PATH = `${ORDERS_PATH}/budget`;
export const REQUESTS_PATH = `${ORDERS_PATH}/requests`;
export const DELIVERIES_PATH = `${ORDERS_PATH}/deliveries`;
export const AREAS_PATH = `${ROUNDS_PATH}/areas`;
export const BILLS_PATH = `${SETTLEMENTS_PATH}/bills`;
export const SATISFACTION_PATH = `${SETTLEMENTS_PATH}/satisfaction`;

const CASES = supportPaths.cases;

/** The patterns of the pages about one row. */
export const PATTERNS = {
  store: `${STORES_PATH}/:storeId`,
  editStore: `${STORES_PATH}/:storeId/edit`,
  takePart: `${STORES_PATH}/:storeId/take-part`,
  newAgreement: `${STORES_PATH}/:storeId/agreement`,
  newItem: `${STORES_PATH}/:storeId/item`,
  importItems: `${STORES_PATH}/:storeId/import`,
  statement: `${STORES_PATH}/:storeId/statement`,
  payStatement: `${STORES_PATH}/:storeId/statement/pay`,
  signAgreement: '/console/store-agreements/:storeAgreementId/sign',
  endAgreement: '/console/store-agreements/:storeAgreementId/end',
  item: '/console/store-items/:storeItemId',
  newOrder: `${CASES}/:supportCaseId/order`,
  order: `${ORDERS_PATH}/:orderId`,
  orderStep: `${ORDERS_PATH}/:orderId/step`,
  receipt: `${ORDERS_PATH}/:orderId/receipt`,
  deliver: `${ORDERS_PATH}/:orderId/deliver`,
  report: `${ORDERS_PATH}/:orderId/report`,
  area: `${AREAS_PATH}/:rubbishAreaId`,
  round: `${ROUNDS_PATH}/:roundId`,
  rubbish: `${CASES}/:supportCaseId/rubbish`,
  endRubbish: `${CASES}/:supportCaseId/rubbish/end`,
  settleCase: `${CASES}/:supportCaseId/settlement`,
  closeCase: `${CASES}/:supportCaseId/settlement/close`,
  bill: `${BILLS_PATH}/:settlementId`,
  remind: `${BILLS_PATH}/:settlementId/remind`,
  withdraw: `${BILLS_PATH}/:settlementId/withdraw`,
  satisfaction: `${CASES}/:supportCaseId/satisfaction`,
  otherSupport: `${CASES}/:supportCaseId/other-support`,
} as const;

type OfStore = 'edit' | 'take-part' | 'agreement' | 'item' | 'import' | 'statement' | 'statement/pay';
/** The page of a store, or one about it. */
export const storePath = (storeId: Uuid, page?: OfStore): string =>
  page === undefined ? `${STORES_PATH}/${storeId}` : `${STORES_PATH}/${storeId}/${page}`;

/** What a store is owed for a month. */
export const statementPath = (storeId: Uuid, month: PlainDate): string =>
  withQuery(storePath(storeId, 'statement'), { month: month.slice(0, 7) });

/** Where an agreement is signed or ended. */
export const agreementPath = (agreementId: Uuid, act: 'sign' | 'end'): string =>
  `/console/store-agreements/${agreementId}/${act}`;

/** Where the price of an item is changed. */
export const itemPath = (itemId: Uuid): string => `/console/store-items/${itemId}`;

/** The page of an order, or where something of it is done. */
export const orderPath = (orderId: Uuid, page?: 'step' | 'receipt' | 'deliver' | 'report'): string =>
  page === undefined ? `${ORDERS_PATH}/${orderId}` : `${ORDERS_PATH}/${orderId}/${page}`;

/** The page of an area. */
export const areaPath = (areaId: Uuid): string => `${AREAS_PATH}/${areaId}`;

/** The page of a round. */
export const roundPath = (roundId: Uuid): string => `${ROUNDS_PATH}/${roundId}`;

type OfCase =
  | 'order'
  | 'rubbish'
  | 'rubbish/end'
  | 'settlement'
  | 'settlement/close'
  | 'satisfaction'
  | 'other-support';
/** Where something is done for the person of a case. */
export const ofCasePath = (supportCaseId: Uuid, page: OfCase): string =>
  `${supportPaths.case(supportCaseId)}/${page}`;

/** The page of a bill, or where something of it is done. */
export const billPath = (settlementId: Uuid, act?: 'remind' | 'withdraw'): string =>
  act === undefined ? `${BILLS_PATH}/${settlementId}` : `${BILLS_PATH}/${settlementId}/${act}`;

/** Where what somebody asked for in a call is arranged. */
export const goodsNeedHref = (need: 'shopping' | 'rubbish' | 'other', supportCaseId: Uuid): string =>
  ofCasePath(supportCaseId, need === 'shopping' ? 'order' : need === 'rubbish' ? 'rubbish' : 'other-support');

/** A path with the parts of its query that are set. */
export function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const set = Object.entries(query).filter((part): part is [string, string] => part[1] !== undefined);
  return set.length === 0 ? path : `${path}?${new URLSearchParams(set)}`;
}
