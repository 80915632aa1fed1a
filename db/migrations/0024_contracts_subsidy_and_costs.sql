-- SM-6: an agreement by which institutions test for the authority (行政検査委託契約; H-05, H-30). The stage is what people
-- did; whether it is in force follows from its dates.
create table app.test_contract (
  authority_id int not null,
  contract_id uuid not null,
  number text not null,
  kind text not null check (kind in ('individual', 'collective')),
  -- The medical association that signs for its members.
  agent text,
  stage text not null check (stage in ('requested', 'screened', 'drafted', 'signed')),
  requested_on date not null,
  signed_on date,
  starts_on date not null,
  ends_on date not null,
  -- The last day of one that ended early; one that never came about ended before it was signed.
  ended_on date,
  reporting_clause boolean not null,
  -- The contract that this one follows.
  renews uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (authority_id, contract_id),
  unique (authority_id, number),
  foreign key (authority_id, renews) references app.test_contract,
  check (ends_on >= starts_on),
  check ((stage = 'signed') = (signed_on is not null)),
  check ((kind = 'collective') = (agent is not null))
);
create index test_contract_ending on app.test_contract (authority_id, ends_on) where stage = 'signed' and ended_on is null;
create index test_contract_renews on app.test_contract (authority_id, renews) where renews is not null;
call sys.protect_tenant_table('app.test_contract');
grant select, insert, update (stage, signed_on, ended_on, changed_at) on app.test_contract to mimamori_app, mimamori_worker;

-- What is agreed from a day on: tests with the price of one in yen. A change is a further version; none is ever rewritten.
create table app.contract_terms (
  authority_id int not null,
  contract_id uuid not null,
  version int not null,
  from_on date not null,
  prices jsonb not null,
  note text,
  set_at timestamptz not null,
  set_by text not null,
  primary key (authority_id, contract_id, version),
  foreign key (authority_id, contract_id) references app.test_contract
);
call sys.protect_tenant_table('app.contract_terms');
grant select, insert on app.contract_terms to mimamori_app, mimamori_worker;

-- An institution that is party to a contract, from the day it joined through the day it left.
create table app.contract_party (
  authority_id int not null,
  contract_id uuid not null,
  facility_id uuid not null,
  joined_on date not null,
  left_on date,
  primary key (authority_id, contract_id, facility_id, joined_on),
  foreign key (authority_id, contract_id) references app.test_contract,
  foreign key (authority_id, facility_id) references app.facility,
  check (left_on >= joined_on)
);
create index contract_party_facility on app.contract_party (authority_id, facility_id);
call sys.protect_tenant_table('app.contract_party');
grant select, insert, update (left_on) on app.contract_party to mimamori_app, mimamori_worker;

-- What a contract covers for one of its parties under one version of its terms, worked out from the three tables above
-- whenever one of them changes. It is the part that the institution may read, and what a report is checked against. Without
-- dates it covers no day.
create table app.contract_cover (
  authority_id int not null,
  contract_id uuid not null,
  facility_id uuid not null,
  joined_on date not null,
  version int not null,
  number text not null,
  kind text not null,
  agent text,
  reporting_clause boolean not null,
  prices jsonb not null,
  covers_from date,
  covers_through date,
  primary key (authority_id, contract_id, facility_id, joined_on, version),
  foreign key (authority_id, contract_id) references app.test_contract,
  check ((covers_from is null) = (covers_through is null)),
  check (covers_through >= covers_from)
);
create index contract_cover_facility on app.contract_cover (authority_id, facility_id, covers_from);
call sys.protect_tenant_table('app.contract_cover');
call sys.open_to_institution('app.contract_cover');
grant select, insert, update (covers_from, covers_through) on app.contract_cover to mimamori_app, mimamori_worker;

create table app.contract_event (
  authority_id int not null,
  event_id uuid not null,
  contract_id uuid not null,
  act text not null check (act in ('request', 'screen', 'draft', 'sign', 'amend', 'renew', 'end', 'join', 'leave', 'import')),
  happened_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  note text,
  primary key (authority_id, event_id),
  foreign key (authority_id, contract_id) references app.test_contract
);
create index contract_event_contract on app.contract_event (authority_id, contract_id, recorded_at);
call sys.protect_tenant_table('app.contract_event');
grant select, insert on app.contract_event to mimamori_app, mimamori_worker;

-- A file of claims of a month as it was handed in; it is compared with the reports whenever it is looked at (H-28).
create table app.claims_file (
  authority_id int not null,
  claims_id uuid not null,
  month date not null check (extract(day from month) = 1),
  file_name text not null,
  file_hash bytea not null,
  uploaded_at timestamptz not null,
  uploaded_by text not null,
  primary key (authority_id, claims_id),
  unique (authority_id, file_hash)
);
call sys.protect_tenant_table('app.claims_file');
grant select, insert on app.claims_file to mimamori_app, mimamori_worker;

create table app.claims_line (
  authority_id int not null,
  claims_id uuid not null,
  line int not null,
  facility_code text not null,
  sampled_on date not null,
  method text not null,
  tests int not null check (tests >= 0),
  amount_yen bigint not null check (amount_yen >= 0),
  primary key (authority_id, claims_id, line),
  foreign key (authority_id, claims_id) references app.claims_file
);
call sys.protect_tenant_table('app.claims_line');
grant select, insert on app.claims_line to mimamori_app, mimamori_worker;

-- What the work cost (H-34). Nation and authority share each amount by the dated rule; an error is struck out and entered
-- anew.
create table app.cost_item (
  authority_id int not null,
  cost_id uuid not null,
  item text not null check (item in ('temporary-staff-wages', 'equipment', 'communication', 'other')),
  description text not null,
  period_from date not null,
  period_through date not null,
  amount_yen bigint not null check (amount_yen > 0),
  entered_at timestamptz not null,
  entered_by text not null,
  struck_out_at timestamptz,
  struck_out_by text,
  struck_out_reason text,
  primary key (authority_id, cost_id),
  check (period_through >= period_from),
  check ((struck_out_at is null) = (struck_out_reason is null)),
  check ((struck_out_at is null) = (struck_out_by is null))
);
create index cost_item_period on app.cost_item (authority_id, period_from, cost_id);
call sys.protect_tenant_table('app.cost_item');
grant select, insert, update (struck_out_at, struck_out_by, struck_out_reason) on app.cost_item
  to mimamori_app, mimamori_worker;
