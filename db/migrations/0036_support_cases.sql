-- The people whom a city supports at home (SM-8): whom it was told of or who telephoned, whether they were offered support,
-- whether they may have it, who decided what. Tables of a city alone; what identifies a person can be destroyed in them.
create table app.support_case (
  authority_id int not null,
  support_case_id uuid not null,
  population text not null check (population in ('self', 'notified', 'contact')),
  source text not null check (source in ('prefecture', 'self-call', 'exception')),
  -- The row of a package; it leads back to a person at the provider only.
  reference uuid,
  received_package_id uuid,
  -- The four data (E-14). Null where the basis does not give it, and once it was destroyed.
  name text,
  address text,
  contact text,
  period_from date,
  period_through date,
  -- What spellings of one name, and of one telephone number, have in common.
  name_key text,
  contact_key text,
  -- How somebody who telephoned had heard of the support (E-25, R-02).
  learned_from text check (learned_from in ('newsletter', 'mail-service', 'association-leaflet', 'other')),
  status text not null check (status in ('waiting', 'retry', 'offered', 'wrong-number', 'eligibility', 'exception', 'active',
    'emergency', 'settlement', 'closed', 'closed-hospital', 'declined', 'not-eligible', 'lapsed', 'joined', 'recalled')),
  received_at timestamptz not null,
  -- From when on the person is to be called with the offer; null while nobody has to be (E-27).
  call_from timestamptz,
  attempts int not null default 0 check (attempts >= 0),
  claimed_by uuid,
  claimed_at timestamptz,
  -- When the person was first reached.
  offered_at timestamptz,
  started_at timestamptz,
  -- When support ended, or it was clear that there would be none.
  ended_at timestamptz,
  recalled_at timestamptz,
  assigned_to uuid,
  -- The case of the same person that goes on, as a human found.
  joined_into uuid,
  values_destroyed_at timestamptz,
  primary key (authority_id, support_case_id),
  unique (authority_id, reference),
  foreign key (authority_id, joined_into) references app.support_case,
  foreign key (authority_id, assigned_to) references app.staff_account,
  check ((source = 'prefecture') = (reference is not null)),
  check ((reference is null) = (received_package_id is null)),
  check ((source = 'self-call') = (learned_from is not null)),
  check ((status in ('waiting', 'retry', 'offered')) = (call_from is not null)),
  check ((claimed_by is null) = (claimed_at is null)),
  check (status <> 'joined' or joined_into is not null),
  check (joined_into <> support_case_id),
  check ((status in ('active', 'emergency')) <= (started_at is not null)),
  check ((status in ('waiting', 'retry', 'offered', 'wrong-number', 'eligibility', 'exception', 'active', 'emergency'))
    = (ended_at is null)),
  check (period_through >= period_from),
  check (values_destroyed_at is null
    or num_nonnulls(name, address, contact, period_from, period_through, name_key, contact_key) = 0)
);
create index support_case_offers on app.support_case
  (authority_id, received_at, coalesce(period_through, 'infinity'::date), support_case_id) where call_from is not null;
create index support_case_received on app.support_case (authority_id, received_at desc, support_case_id desc);
create index support_case_status on app.support_case (authority_id, status, received_at desc, support_case_id desc);
create index support_case_assigned on app.support_case (authority_id, assigned_to, received_at desc, support_case_id desc)
  where assigned_to is not null;
create index support_case_package on app.support_case (authority_id, received_package_id)
  where received_package_id is not null;
create index support_case_same on app.support_case (authority_id, contact_key, name_key) where contact_key is not null;
create index support_case_joined on app.support_case (authority_id, joined_into) where joined_into is not null;
create index support_case_through on app.support_case (authority_id, period_through) where status = 'active';
create index support_case_recalled on app.support_case (authority_id, recalled_at desc) where recalled_at is not null;
create index support_case_kept on app.support_case (authority_id, ended_at)
  where ended_at is not null and values_destroyed_at is null;
call sys.protect_tenant_table('app.support_case');
grant select, insert, update (received_package_id, name, address, contact, period_from, period_through, name_key,
  contact_key, status, call_from, attempts, claimed_by, claimed_at, offered_at, started_at, ended_at, recalled_at, assigned_to,
  joined_into, values_destroyed_at) on app.support_case to mimamori_app, mimamori_worker;

-- What happened to a case, with the status after it. Only added.
create table app.support_event (
  authority_id int not null,
  event_id uuid not null,
  support_case_id uuid not null,
  kind text not null,
  status text not null,
  happened_at timestamptz not null,
  actor text not null,
  call_again_at timestamptz,
  received_package_id uuid,
  -- The colleague to whom it was given, or the other case.
  about uuid,
  primary key (authority_id, event_id),
  foreign key (authority_id, support_case_id) references app.support_case
);
create index support_event_case on app.support_event (authority_id, support_case_id, happened_at, event_id);
create index support_event_package on app.support_event (authority_id, received_package_id, support_case_id)
  where received_package_id is not null;
create index support_event_recent on app.support_event (authority_id, kind, happened_at desc);
call sys.protect_tenant_table('app.support_event');
grant select, insert on app.support_event to mimamori_app, mimamori_worker;

-- What one of the four data was, and what it became.
create table app.support_value_change (
  authority_id int not null,
  change_id uuid not null,
  support_case_id uuid not null,
  field text not null check (field in ('name', 'address', 'contact', 'period-from', 'period-through')),
  before text,
  after text,
  changed_at timestamptz not null,
  changed_by text not null,
  received_package_id uuid,
  primary key (authority_id, change_id),
  foreign key (authority_id, support_case_id) references app.support_case
);
create index support_value_change_case on app.support_value_change (authority_id, support_case_id, changed_at);
call sys.protect_tenant_table('app.support_value_change');
grant select, insert, update (before, after) on app.support_value_change to mimamori_app, mimamori_worker;

-- An answer about one of the conditions, and what shows it (Y-02 to Y-08). The newest of a question counts.
create table app.support_answer (
  authority_id int not null,
  answer_id uuid not null,
  support_case_id uuid not null,
  question text not null check (question in ('registered', 'living-there', 'infection', 'instruction', 'relatives', 'wish')),
  answer text,
  -- Within which days an answer about the address holds; null without a bound.
  holds_from date,
  holds_through date,
  instructed_by text,
  evidence text not null check (evidence in ('told', 'register', 'document', 'provided', 'seen')),
  answered_at timestamptz not null,
  answered_by text not null,
  primary key (authority_id, answer_id),
  foreign key (authority_id, support_case_id) references app.support_case,
  check (holds_through >= holds_from)
);
create index support_answer_case on app.support_answer (authority_id, support_case_id, question, answered_at desc);
call sys.protect_tenant_table('app.support_answer');
grant select, insert, update (answer, holds_from, holds_through, instructed_by)
  on app.support_answer to mimamori_app, mimamori_worker;

-- What only the mayor decides: for one case (Y-04, Y-13), for everybody of a population (A-14), or for the programme (Y-16).
-- One person records it and another confirms it.
create table app.support_decision (
  authority_id int not null,
  decision_id uuid not null,
  support_case_id uuid,
  kind text not null check (kind in ('address-exception', 'self-recuperation', 'other-support', 'programme-end')),
  -- Of a basis for self-recuperators: what it is.
  ground text check (ground in ('board-answer', 'mayor-recognition')),
  -- Of another support: what is done.
  subject text check (length(subject) between 1 and 200),
  reason text check (length(reason) between 1 and 1000),
  decided_by text not null check (length(decided_by) between 1 and 100),
  decided_on date not null,
  -- From which day, and through which, it holds.
  holds_from date not null,
  holds_through date,
  -- Of the end of the programme: whether those who have support keep it until their period ends.
  carries_open_cases boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  outcome text check (outcome in ('granted', 'refused')),
  settled_at timestamptz,
  settled_by uuid,
  primary key (authority_id, decision_id),
  foreign key (authority_id, support_case_id) references app.support_case,
  check (case kind when 'programme-end' then support_case_id is null when 'self-recuperation' then true
    else support_case_id is not null end),
  check ((kind = 'self-recuperation') = (ground is not null)),
  check (kind = 'other-support' or subject is null),
  check (num_nonnulls(outcome, settled_at, settled_by) in (0, 3)),
  check (settled_by <> recorded_by),
  check (holds_through >= holds_from)
);
create index support_decision_case on app.support_decision (authority_id, support_case_id, recorded_at)
  where support_case_id is not null;
create index support_decision_open on app.support_decision (authority_id, recorded_at) where outcome is null;
create index support_decision_city on app.support_decision (authority_id, kind, holds_from) where support_case_id is null;
call sys.protect_tenant_table('app.support_decision');
grant select, insert, update (outcome, settled_at, settled_by, subject, reason)
  on app.support_decision to mimamori_app, mimamori_worker;

-- Whether two cases are one person: what a human said, once.
create table app.support_comparison (
  authority_id int not null,
  support_case_id uuid not null,
  other_case_id uuid not null,
  verdict text not null check (verdict in ('same', 'different')),
  decided_at timestamptz not null,
  decided_by uuid not null,
  primary key (authority_id, support_case_id, other_case_id),
  foreign key (authority_id, support_case_id) references app.support_case,
  foreign key (authority_id, other_case_id) references app.support_case,
  check (support_case_id <> other_case_id)
);
create index support_comparison_other on app.support_comparison (authority_id, other_case_id);
call sys.protect_tenant_table('app.support_comparison');
grant select, insert on app.support_comparison to mimamori_app, mimamori_worker;

-- The programme as the city's ordinance has it (Y-16, Y-20, Y-21); the newest version that holds on a day counts.
create table app.support_programme (
  authority_id int not null,
  version_id uuid not null,
  holds_from date not null,
  ordinance text not null check (length(ordinance) between 1 and 100),
  in_force_on date not null,
  starts_on date not null,
  -- What is done for people, each with its place in the ordinance (Y-09 to Y-13, E-15).
  services jsonb not null,
  -- Within how many hours everybody is to be reached, whatever the population (E-30, R-04).
  offer_within_hours int not null check (offer_within_hours between 1 and 168),
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (authority_id, version_id),
  check (in_force_on <= starts_on)
);
create index support_programme_day on app.support_programme (authority_id, holds_from desc, recorded_at desc);
call sys.protect_tenant_table('app.support_programme');
grant select, insert on app.support_programme to mimamori_app, mimamori_worker;

-- Who leads the team, who stands in for them on which days, and who belongs to it (Y-14, Y-15).
create table app.support_post (
  authority_id int not null,
  post_id uuid not null,
  account_id uuid not null,
  post text not null check (post in ('leader', 'sub-leader', 'deputy', 'member')),
  valid_from date not null,
  valid_through date,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (authority_id, post_id),
  foreign key (authority_id, account_id) references app.staff_account,
  -- One that was taken back before it began ends on the day before.
  check (valid_through >= valid_from - 1),
  -- Nobody stands in for a leader without an end.
  check (post <> 'deputy' or valid_through is not null)
);
create index support_post_day on app.support_post (authority_id, valid_from, valid_through);
call sys.protect_tenant_table('app.support_post');
grant select, insert, update (valid_through) on app.support_post to mimamori_app, mimamori_worker;
