import { Tag, type TagTone } from '../../../../ui/tag/tag.tsx';
import type { OrderStatus } from '../../domain/goods-order.ts';
import { ja as words } from './words.ja.ts';

const TONES: Readonly<Record<OrderStatus, TagTone>> = {
  drafted: 'ask',
  placed: 'ask',
  'picked-up': 'ask',
  delivered: 'caution',
  received: 'ok',
  problem: 'urgent',
  'written-off': 'muted',
  cancelled: 'muted',
};

/** Where an order stands. */
export const OrderStatusTag = ({ status }: { readonly status: OrderStatus }) => (
  <Tag tone={TONES[status]}>{words.statuses[status]}</Tag>
);
