import { daysBetween, type PlainDate } from '../../../kernel/plain-date.ts';

/** Where a contract stands (SM-6). */
export const CONTRACT_STATUSES = [
  'requested',
  'screened',
  'drafted',
  'signed',
  'active',
  'amended',
  'renewed',
  'ended',
] as const;
export type ContractStatus = (typeof CONTRACT_STATUSES)[number];

/** What people did, and is stored. The rest of the status follows from dates. */
export type ContractStage = 'requested' | 'screened' | 'drafted' | 'signed';

/** What people do with a contract; `begin` and `expire` are its dates passing. */
export type ContractAct = 'screen' | 'draft' | 'sign' | 'amend' | 'renew' | 'end' | 'begin' | 'expire';

/** SM-6 as one table: from which status which act leads where. */
export const CONTRACT_STEPS: Readonly<
  Record<ContractStatus, Readonly<Partial<Record<ContractAct, ContractStatus>>>>
> = {
  requested: { screen: 'screened', end: 'ended' },
  screened: { draft: 'drafted', end: 'ended' },
  drafted: { sign: 'signed', end: 'ended' },
  signed: { begin: 'active', amend: 'signed', renew: 'signed', end: 'ended' },
  active: { amend: 'amended', renew: 'renewed', end: 'ended', expire: 'ended' },
  amended: { amend: 'amended', renew: 'renewed', end: 'ended', expire: 'ended' },
  renewed: { amend: 'renewed', end: 'ended', expire: 'ended' },
  ended: {},
};

/** Whether the act is open to a contract of this status. */
export const mayAct = (status: ContractStatus, act: ContractAct): boolean =>
  CONTRACT_STEPS[status][act] !== undefined;

/** What decides the status besides the day. */
export interface ContractDates {
  readonly stage: ContractStage;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  /** The last day, when it ended early. */
  readonly endedOn: PlainDate | null;
  /** From which day each further version of the terms holds. */
  readonly amendedFrom: readonly PlainDate[];
  /** Whether a signed contract follows this one. */
  readonly isRenewed: boolean;
}

/** The last day on which the contract is in force. */
export const lastDayOf = ({ endsOn, endedOn }: Pick<ContractDates, 'endsOn' | 'endedOn'>): PlainDate =>
  endedOn !== null && endedOn < endsOn ? endedOn : endsOn;

/** The status on `today`: what people did, and what has come of it by its dates (SM-6). */
export function contractStatus(contract: ContractDates, today: PlainDate): ContractStatus {
  const { stage, startsOn, endedOn, amendedFrom, isRenewed } = contract;
  if (stage !== 'signed') return endedOn === null ? stage : 'ended';
  if (today > lastDayOf(contract)) return 'ended';
  if (today < startsOn) return 'signed';
  if (isRenewed) return 'renewed';
  return amendedFrom.some(from => from <= today) ? 'amended' : 'active';
}

/** How many days before its end a contract without a successor is reported. */
export const RENEWAL_ALARM_DAYS = 60;

/** Whether tests on a day can be covered by a contract of this status. */
const isInForce = (status: ContractStatus): boolean =>
  status === 'active' || status === 'amended' || status === 'renewed';

/** Whether the contract is in force, ends within the days of the alarm, and nothing signed follows it. */
export const endsSoon = (contract: ContractDates, today: PlainDate): boolean =>
  isInForce(contractStatus(contract, today)) &&
  contract.endedOn === null &&
  !contract.isRenewed &&
  daysBetween(today, contract.endsOn) <= RENEWAL_ALARM_DAYS;
