-- Goods for people at home, bought from stores of the city, and rubbish put out for them (Y-11 to Y-13, Y-17 to Y-19).
-- Names, addresses and telephone numbers stay in app.support_case: nothing here repeats them.

-- 協力店舗: a shop of this city alone, which its code says (Y-17).
create table app.partner_store (
  authority_id int not null,
  store_id uuid not null,
  name text not null,
  municipality_code text not null check (municipality_code = lpad(authority_id::text, 6, '0')),
  postal_code text not null check (postal_code ~ '^\d{7}$'),
  address text not null,
  phone text not null,
  fax text,
  contact_person text,
  note text,
  closed_on date,
  entered_at timestamptz not null,
  entered_by text not null,
  changed_at timestamptz not null,
  primary key (authority_id, store_id),
  unique (authority_id, name, address)
);
call sys.protect_tenant_table('app.partner_store');
grant select, insert, update (name, postal_code, address, phone, fax, contact_person, note, closed_on, changed_at)
  on app.partner_store to mimamori_app, mimamori_worker;

-- 協定 between mayor and store (Y-19). It is in force from its start, but never before it was signed, through its last day.
create table app.store_agreement (
  authority_id int not null,
  agreement_id uuid not null,
  store_id uuid not null,
  number text not null,
  terms text not null,
  starts_on date not null,
  ends_on date not null,
  signed_on date,
  ended_on date,
  ended_because text,
  in_force_from date generated always as (case when signed_on is null then null else greatest(starts_on, signed_on) end) stored,
  in_force_through date generated always as (coalesce(ended_on, ends_on)) stored,
  entered_at timestamptz not null,
  entered_by text not null,
  primary key (authority_id, agreement_id),
  unique (authority_id, number),
  -- What an order refers to, so that it can only be placed on a day of the agreement.
  unique (authority_id, agreement_id, store_id, in_force_from, in_force_through),
  foreign key (authority_id, store_id) references app.partner_store,
  check (ends_on >= starts_on),
  check (ended_on < ends_on),
  check ((ended_on is null) = (ended_because is null))
);
create index store_agreement_store on app.store_agreement (authority_id, store_id, starts_on);
call sys.protect_tenant_table('app.store_agreement');
grant select, insert, update (signed_on, ended_on, ended_because) on app.store_agreement to mimamori_app, mimamori_worker;

-- What a store sells, at its price with tax. An order copies both, so that a change of the list changes no order.
create table app.store_item (
  authority_id int not null,
  item_id uuid not null,
  store_id uuid not null,
  name text not null,
  unit text not null,
  price_yen int not null check (price_yen between 1 and 999999),
  available boolean not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (authority_id, item_id),
  unique (authority_id, store_id, name, unit),
  foreign key (authority_id, store_id) references app.partner_store
);
call sys.protect_tenant_table('app.store_item');
grant select, insert, update (price_yen, available, changed_at, changed_by) on app.store_item
  to mimamori_app, mimamori_worker;

-- How much the city lays out for one person in so many days; the newest that has begun holds. Without one there is no limit.
create table app.goods_budget (
  authority_id int not null,
  budget_id uuid not null,
  from_on date not null,
  budget_yen int not null check (budget_yen between 1 and 999999),
  period_days int not null check (period_days between 1 and 60),
  set_at timestamptz not null,
  set_by text not null,
  primary key (authority_id, budget_id)
);
create index goods_budget_from on app.goods_budget (authority_id, from_on desc, set_at desc);
call sys.protect_tenant_table('app.goods_budget');
grant select, insert on app.goods_budget to mimamori_app, mimamori_worker;

-- What somebody pays back once they have recovered (F: through the city): the receipts of their orders, each once.
create table app.settlement (
  authority_id int not null,
  settlement_id uuid not null,
  number int not null generated always as identity,
  support_case_id uuid not null,
  status text not null check (status in ('open', 'paid', 'withdrawn')),
  amount_yen int not null check (amount_yen > 0),
  paid_yen int not null check (paid_yen between 0 and amount_yen),
  billed_on date not null,
  due_on date not null,
  paid_on date,
  billed_at timestamptz not null,
  billed_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  primary key (authority_id, settlement_id),
  unique (authority_id, number),
  unique (authority_id, settlement_id, support_case_id),
  foreign key (authority_id, support_case_id) references app.support_case,
  check (due_on >= billed_on),
  check ((status = 'paid') = (paid_yen = amount_yen)),
  check ((status = 'paid') = (paid_on is not null)),
  check (status <> 'withdrawn' or paid_yen = 0),
  check ((status = 'withdrawn') = (withdrawn_at is not null))
);
create unique index settlement_one_open on app.settlement (authority_id, support_case_id) where status = 'open';
create index settlement_case on app.settlement (authority_id, support_case_id);
create index settlement_open on app.settlement (authority_id, due_on, settlement_id) where status = 'open';
call sys.protect_tenant_table('app.settlement');
grant select, insert, update (status, paid_yen, paid_on, withdrawn_at, withdrawn_by) on app.settlement
  to mimamori_app, mimamori_worker;

create table app.settlement_payment (
  authority_id int not null,
  payment_id uuid not null,
  settlement_id uuid not null,
  paid_on date not null,
  amount_yen int not null check (amount_yen > 0),
  way text not null check (way in ('counter', 'transfer', 'slip')),
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (authority_id, payment_id),
  foreign key (authority_id, settlement_id) references app.settlement
);
create index settlement_payment_of on app.settlement_payment (authority_id, settlement_id, paid_on);
call sys.protect_tenant_table('app.settlement_payment');
grant select, insert on app.settlement_payment to mimamori_app, mimamori_worker;

create table app.settlement_reminder (
  authority_id int not null,
  reminder_id uuid not null,
  settlement_id uuid not null,
  reminded_on date not null,
  way text not null check (way in ('phone', 'letter')),
  note text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (authority_id, reminder_id),
  foreign key (authority_id, settlement_id) references app.settlement
);
create index settlement_reminder_of on app.settlement_reminder (authority_id, settlement_id, reminded_on);
call sys.protect_tenant_table('app.settlement_reminder');
grant select, insert, update (note) on app.settlement_reminder to mimamori_app, mimamori_worker;

-- What the city owes a store for a month: the receipts of what was fetched until its end and stood on no statement before.
create table app.store_statement (
  authority_id int not null,
  statement_id uuid not null,
  store_id uuid not null,
  month date not null check (extract(day from month) = 1),
  orders int not null check (orders > 0),
  amount_yen int not null check (amount_yen > 0),
  issued_at timestamptz not null,
  issued_by text not null,
  paid_on date,
  paid_recorded_by text,
  primary key (authority_id, statement_id),
  unique (authority_id, store_id, month),
  unique (authority_id, statement_id, store_id),
  foreign key (authority_id, store_id) references app.partner_store,
  check ((paid_on is null) = (paid_recorded_by is null))
);
call sys.protect_tenant_table('app.store_statement');
grant select, insert, update (paid_on, paid_recorded_by) on app.store_statement to mimamori_app, mimamori_worker;

-- Something bought for somebody, from what they asked for to what they got and owe (Y-11, Y-18).
create table app.goods_order (
  authority_id int not null,
  order_id uuid not null,
  number int not null generated always as identity,
  support_case_id uuid not null,
  store_id uuid not null,
  status text not null
    check (status in ('drafted', 'placed', 'picked-up', 'delivered', 'received', 'problem', 'written-off', 'cancelled')),
  -- The day on which it is fetched.
  wanted_on date not null,
  estimate_yen int not null check (estimate_yen > 0),
  -- Why the city may use who and where the person is for this (M-03): what was provided names the purpose, they called the
  -- city themselves, or they were provided for something else and asked for this, as the note says.
  basis text not null check (basis in ('provided', 'own-call', 'own-wish')),
  own_wish_note text,
  drafted_at timestamptz not null,
  drafted_by text not null,
  placed_on date,
  agreement_id uuid,
  agreement_from date,
  agreement_through date,
  picked_up_on date,
  receipt_yen int check (receipt_yen >= 0),
  delivered_at timestamptz,
  delivered_by text,
  left_at_door boolean,
  told_by_phone boolean,
  problem text,
  settlement_id uuid,
  statement_id uuid,
  changed_at timestamptz not null,
  primary key (authority_id, order_id),
  unique (authority_id, number),
  foreign key (authority_id, support_case_id) references app.support_case,
  foreign key (authority_id, store_id) references app.partner_store,
  -- No order without an agreement in force on its day (Y-19). When an agreement is ended early, the change comes here, and
  -- fails on the check below if an order was placed after the new last day.
  foreign key (authority_id, agreement_id, store_id, agreement_from, agreement_through)
    references app.store_agreement (authority_id, agreement_id, store_id, in_force_from, in_force_through)
    on update cascade,
  foreign key (authority_id, settlement_id, support_case_id)
    references app.settlement (authority_id, settlement_id, support_case_id),
  foreign key (authority_id, statement_id, store_id)
    references app.store_statement (authority_id, statement_id, store_id),
  check ((basis = 'own-wish') = (own_wish_note is not null)),
  check (status in ('drafted', 'cancelled') or placed_on is not null),
  check (status <> 'drafted' or placed_on is null),
  check (status in ('drafted', 'cancelled') or (num_nulls(agreement_id, agreement_from, agreement_through) = 0
    and placed_on between agreement_from and agreement_through
    and wanted_on between agreement_from and agreement_through)),
  check (status not in ('drafted', 'cancelled') or agreement_id is null),
  check ((status in ('picked-up', 'delivered', 'received', 'problem', 'written-off')) = (receipt_yen is not null)),
  check ((receipt_yen is null) = (picked_up_on is null)),
  check (status not in ('delivered', 'received') or delivered_at is not null),
  check ((delivered_at is null) = (num_nulls(delivered_by, left_at_door, told_by_phone) = 3)),
  check (status not in ('problem', 'written-off') or problem is not null),
  check (settlement_id is null or status = 'received'),
  check (statement_id is null or receipt_yen is not null)
);
create index goods_order_case on app.goods_order (authority_id, support_case_id, wanted_on);
create index goods_order_day on app.goods_order (authority_id, wanted_on, number);
create index goods_order_status on app.goods_order (authority_id, status, number);
create index goods_order_store on app.goods_order (authority_id, store_id, picked_up_on) where statement_id is null;
create index goods_order_settlement on app.goods_order (authority_id, settlement_id) where settlement_id is not null;
create index goods_order_statement on app.goods_order (authority_id, statement_id) where statement_id is not null;
call sys.protect_tenant_table('app.goods_order');
grant select, insert, update (status, wanted_on, own_wish_note, placed_on, agreement_id, agreement_from, agreement_through,
  picked_up_on, receipt_yen, delivered_at, delivered_by, left_at_door, told_by_phone, problem, settlement_id, statement_id,
  changed_at) on app.goods_order to mimamori_app, mimamori_worker;

-- One thing that was asked for, in the catalogue or in the person's own words, and what was bought instead of it.
create table app.goods_order_line (
  authority_id int not null,
  order_id uuid not null,
  line int not null check (line > 0),
  item_id uuid,
  name text not null,
  unit text not null,
  quantity int not null check (quantity between 1 and 99),
  price_yen int not null check (price_yen between 1 and 999999),
  outcome text check (outcome in ('bought', 'substituted', 'not-available')),
  substitute text,
  paid_yen int check (paid_yen >= 0),
  primary key (authority_id, order_id, line),
  foreign key (authority_id, order_id) references app.goods_order,
  foreign key (authority_id, item_id) references app.store_item,
  check ((outcome is null) = (paid_yen is null)),
  check ((outcome = 'substituted') = (substitute is not null) or outcome is null),
  check (outcome <> 'not-available' or paid_yen = 0)
);
call sys.protect_tenant_table('app.goods_order_line');
grant select, insert, update (name, outcome, substitute, paid_yen) on app.goods_order_line
  to mimamori_app, mimamori_worker;

create table app.goods_order_event (
  authority_id int not null,
  event_id uuid not null,
  order_id uuid not null,
  act text not null check (act in ('draft', 'place', 'pick-up', 'correct', 'deliver', 'receive', 'report-problem', 'solve',
    'write-off', 'cancel')),
  note text,
  at timestamptz not null,
  by text not null,
  primary key (authority_id, event_id),
  foreign key (authority_id, order_id) references app.goods_order
);
create index goods_order_event_order on app.goods_order_event (authority_id, order_id, at);
call sys.protect_tenant_table('app.goods_order_event');
grant select, insert, update (note) on app.goods_order_event to mimamori_app, mimamori_worker;

-- A part of the city whose rubbish is fetched on the same days of the week; 1 is Monday (Y-12).
create table app.rubbish_area (
  authority_id int not null,
  area_id uuid not null,
  name text not null,
  weekdays int[] not null check (cardinality(weekdays) between 1 and 7 and weekdays <@ array[1, 2, 3, 4, 5, 6, 7]),
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (authority_id, area_id),
  unique (authority_id, name)
);
call sys.protect_tenant_table('app.rubbish_area');
grant select, insert, update (name, weekdays, changed_at, changed_by) on app.rubbish_area to mimamori_app, mimamori_worker;

-- Somebody whose rubbish is put out for them, and on what the city may use where they live for it (M-03).
create table app.rubbish_service (
  authority_id int not null,
  support_case_id uuid not null,
  area_id uuid not null,
  basis text not null check (basis in ('provided', 'own-call', 'own-wish')),
  own_wish_note text,
  place_note text,
  agreed_at timestamptz not null,
  agreed_by text not null,
  ended_at timestamptz,
  primary key (authority_id, support_case_id),
  foreign key (authority_id, support_case_id) references app.support_case,
  foreign key (authority_id, area_id) references app.rubbish_area,
  check ((basis = 'own-wish') = (own_wish_note is not null))
);
create index rubbish_service_area on app.rubbish_service (authority_id, area_id) where ended_at is null;
call sys.protect_tenant_table('app.rubbish_service');
grant select, insert, update (area_id, basis, own_wish_note, place_note, agreed_at, agreed_by, ended_at)
  on app.rubbish_service to mimamori_app, mimamori_worker;

create table app.rubbish_round (
  authority_id int not null,
  round_id uuid not null,
  area_id uuid not null,
  on_day date not null,
  made_at timestamptz not null,
  made_by text not null,
  primary key (authority_id, round_id),
  unique (authority_id, area_id, on_day),
  foreign key (authority_id, area_id) references app.rubbish_area
);
create index rubbish_round_day on app.rubbish_round (authority_id, on_day);
call sys.protect_tenant_table('app.rubbish_round');
grant select, insert on app.rubbish_round to mimamori_app, mimamori_worker;

-- One door of a round. Nothing is taken that is not in two bags; who kept their rubbish is told by telephone.
create table app.rubbish_stop (
  authority_id int not null,
  round_id uuid not null,
  support_case_id uuid not null,
  result text check (result in ('taken', 'not-outside', 'not-double-bagged')),
  bags int check (bags between 1 and 99),
  double_bagged boolean,
  recorded_at timestamptz,
  recorded_by text,
  told_at timestamptz,
  told_by text,
  primary key (authority_id, round_id, support_case_id),
  foreign key (authority_id, round_id) references app.rubbish_round,
  foreign key (authority_id, support_case_id) references app.rubbish_service,
  check ((result is null) = (recorded_at is null)),
  check ((recorded_at is null) = (recorded_by is null)),
  check ((result is not distinct from 'taken') = (bags is not null)),
  check (result is distinct from 'taken' or double_bagged is true),
  check (result is distinct from 'not-double-bagged' or double_bagged is false),
  check ((told_at is null) = (told_by is null)),
  check (told_at is null or result in ('not-outside', 'not-double-bagged'))
);
create index rubbish_stop_case on app.rubbish_stop (authority_id, support_case_id);
call sys.protect_tenant_table('app.rubbish_stop');
grant select, insert, update (result, bags, double_bagged, recorded_at, recorded_by, told_at, told_by) on app.rubbish_stop
  to mimamori_app, mimamori_worker;

-- What was done for somebody besides calls, goods and rubbish, by a decision (Y-13).
create table app.other_support (
  authority_id int not null,
  other_support_id uuid not null,
  support_case_id uuid not null,
  decision_id uuid not null,
  done_on date not null,
  what text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (authority_id, other_support_id),
  foreign key (authority_id, support_case_id) references app.support_case,
  foreign key (authority_id, decision_id) references app.support_decision
);
create index other_support_case on app.other_support (authority_id, support_case_id, done_on);
call sys.protect_tenant_table('app.other_support');
grant select, insert, update (what) on app.other_support to mimamori_app, mimamori_worker;

-- How content somebody was, asked at the end by telephone or letter: 1 (not at all) to 4 (very).
create table app.satisfaction (
  authority_id int not null,
  support_case_id uuid not null,
  way text not null check (way in ('phone', 'letter')),
  calls int check (calls between 1 and 4),
  goods int check (goods between 1 and 4),
  rubbish int check (rubbish between 1 and 4),
  overall int not null check (overall between 1 and 4),
  told text,
  answered_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (authority_id, support_case_id),
  foreign key (authority_id, support_case_id) references app.support_case
);
create index satisfaction_day on app.satisfaction (authority_id, answered_on);
call sys.protect_tenant_table('app.satisfaction');
grant select, insert, update (told) on app.satisfaction to mimamori_app, mimamori_worker;
