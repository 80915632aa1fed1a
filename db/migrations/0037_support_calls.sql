-- The calls of a city to the people it supports (Y-09, Y-10): two a day, every day, each with an outcome; what a leader
-- does about somebody who does not answer; who is on shift, and what one shift leaves to the next.

-- The hours and numbers of the calls, as the leader set them; of a day holds the newest that is in force on it.
create table app.support_call_rule (
  authority_id int not null,
  rule_id uuid not null,
  in_force_from date not null,
  am_from time not null,
  am_by time not null,
  pm_from time not null,
  pm_by time not null,
  -- How often, and how many minutes apart, somebody is tried before the leader takes over.
  attempts int not null check (attempts between 1 and 10),
  retry_minutes int not null check (retry_minutes between 1 and 180),
  -- The minutes of one call, with what is written down after it.
  call_minutes int not null check (call_minutes between 1 and 60),
  -- The minutes within which the leader decides about an ambulance.
  decide_minutes int not null check (decide_minutes between 1 and 240),
  decided_at timestamptz not null,
  decided_by uuid not null,
  primary key (authority_id, rule_id),
  check (am_from < am_by and am_by <= pm_from and pm_from < pm_by)
);
create index support_call_rule_day on app.support_call_rule (authority_id, in_force_from desc, decided_at desc);
call sys.protect_tenant_table('app.support_call_rule');
grant select, insert on app.support_call_rule to mimamori_app, mimamori_worker;

-- One call that somebody is to get. It is never removed: what is not called becomes missed, what is not due any more is
-- withdrawn.
create table app.support_call_slot (
  authority_id int not null,
  call_slot_id uuid not null,
  support_case_id uuid not null,
  slot_on date not null,
  half text not null check (half in ('am', 'pm')),
  due_from timestamptz not null,
  due_by timestamptz not null,
  -- Its number on the paper of the day, without the check digit.
  sheet_no int,
  status text not null check (status in ('open', 'answered', 'unreachable', 'missed', 'withdrawn')),
  danger int not null check (danger between 0 and 9),
  attempts int not null default 0 check (attempts >= 0),
  next_try_at timestamptz,
  claimed_by uuid,
  claimed_at timestamptz,
  -- When its due time passed without an outcome; stays when somebody is reached after it.
  missed_at timestamptz,
  closed_at timestamptz,
  closed_by text,
  primary key (authority_id, call_slot_id),
  unique (authority_id, support_case_id, slot_on, half),
  foreign key (authority_id, support_case_id) references app.support_case,
  check (due_from < due_by),
  check ((claimed_by is null) = (claimed_at is null)),
  check ((status = 'open') = (closed_at is null)),
  check (status <> 'missed' or missed_at is not null)
);
create unique index support_call_slot_sheet on app.support_call_slot (authority_id, slot_on, sheet_no);
create index support_call_slot_list on app.support_call_slot
  (authority_id, slot_on, half, danger desc, due_by, attempts desc, call_slot_id) where status = 'open';
create index support_call_slot_due on app.support_call_slot (authority_id, due_by, call_slot_id) where status = 'open';
create index support_call_slot_mine on app.support_call_slot (authority_id, claimed_by, slot_on)
  where status = 'open' and claimed_by is not null;
call sys.protect_tenant_table('app.support_call_slot');
grant select, insert, update (due_from, due_by, sheet_no, status, danger, attempts, next_try_at, claimed_by, claimed_at,
  missed_at, closed_at, closed_by) on app.support_call_slot to mimamori_app, mimamori_worker;

-- For which period and by which rule the slots of a case were last planned: whatever differs is planned anew.
create table app.support_call_plan (
  authority_id int not null,
  support_case_id uuid not null,
  started_at timestamptz,
  -- The last day that is called; null once nobody calls any more.
  called_through date,
  -- Null when the rule has changed since.
  planned_at timestamptz,
  primary key (authority_id, support_case_id),
  foreign key (authority_id, support_case_id) references app.support_case
);
call sys.protect_tenant_table('app.support_call_plan');
grant select, insert, update (started_at, called_through, planned_at)
  on app.support_call_plan to mimamori_app, mimamori_worker;

-- One time somebody tried to reach a person, with what was heard. Only added; what was heard can be destroyed in it.
create table app.support_call_attempt (
  authority_id int not null,
  attempt_id uuid not null,
  call_slot_id uuid not null,
  support_case_id uuid not null,
  attempted_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  -- Recorded while it was made, or typed in from paper.
  source text not null check (source in ('phone', 'paper')),
  outcome text not null check (outcome in ('answered', 'not-reached', 'hung-up', 'wrong-number')),
  condition text check (condition in ('well', 'unchanged', 'worse')),
  temperature numeric(3, 1) check (temperature between 30 and 45),
  spo2 int check (spo2 between 40 and 100),
  warning_signs text[] not null,
  needs text[] not null check (needs <@ array ['shopping', 'rubbish', 'other']),
  note text not null check (length(note) <= 1000),
  primary key (authority_id, attempt_id),
  foreign key (authority_id, call_slot_id) references app.support_call_slot,
  foreign key (authority_id, support_case_id) references app.support_case,
  check (outcome = 'answered' or num_nonnulls(condition, temperature, spo2) = 0)
);
create index support_call_attempt_case on app.support_call_attempt (authority_id, support_case_id, attempted_at desc);
create index support_call_attempt_slot on app.support_call_attempt (authority_id, call_slot_id, attempted_at);
call sys.protect_tenant_table('app.support_call_attempt');
grant select, insert, update (condition, temperature, spo2, warning_signs, needs, note)
  on app.support_call_attempt to mimamori_app, mimamori_worker;

-- Somebody about whom the leader has to decide: not reached, not called in time, or worse. It stays until a human settles
-- it.
create table app.support_call_task (
  authority_id int not null,
  call_task_id uuid not null,
  support_case_id uuid not null,
  call_slot_id uuid not null,
  kind text not null check (kind in ('worse', 'unreachable', 'missed')),
  opened_at timestamptz not null,
  decide_by timestamptz not null,
  claimed_by uuid,
  settled_at timestamptz,
  settled_by uuid,
  settlement text check (settlement in ('reached-by-phone', 'visited-safe', 'doctor-arranged', 'ambulance',
    'recorded-late', 'support-over')),
  note text not null default '' check (length(note) <= 1000),
  primary key (authority_id, call_task_id),
  unique (authority_id, call_slot_id, kind),
  foreign key (authority_id, call_slot_id) references app.support_call_slot,
  foreign key (authority_id, support_case_id) references app.support_case,
  check ((settled_at is null) = (settlement is null) and (settled_at is null) = (settled_by is null))
);
create index support_call_task_open on app.support_call_task (authority_id, decide_by, call_task_id)
  where settled_at is null;
create index support_call_task_case on app.support_call_task (authority_id, support_case_id, opened_at desc);
call sys.protect_tenant_table('app.support_call_task');
grant select, insert, update (claimed_by, settled_at, settled_by, settlement, note)
  on app.support_call_task to mimamori_app, mimamori_worker;

-- A request that an ambulance goes to somebody (Y-10), with its times: decided, called, arrived, over.
create table app.ambulance_request (
  authority_id int not null,
  ambulance_id uuid not null,
  support_case_id uuid not null,
  call_task_id uuid not null,
  reason text not null check (length(reason) <= 1000),
  decided_at timestamptz not null,
  decided_by uuid not null,
  called_at timestamptz,
  called_by uuid,
  arrived_at timestamptz,
  -- How they came in: somebody opened, the door was opened by force, or nobody was there.
  entry text check (entry in ('answered', 'door-opened', 'no-answer')),
  outcome text check (outcome in ('safe', 'hospital', 'not-there')),
  ended_at timestamptz,
  ended_by uuid,
  note text not null default '' check (length(note) <= 1000),
  primary key (authority_id, ambulance_id),
  foreign key (authority_id, support_case_id) references app.support_case,
  foreign key (authority_id, call_task_id) references app.support_call_task,
  check ((called_at is null) = (called_by is null)),
  check (called_at >= decided_at and arrived_at >= called_at and ended_at >= arrived_at),
  check ((ended_at is null) = (outcome is null) and (ended_at is null) = (ended_by is null)),
  check (ended_at is null or (arrived_at is not null and entry is not null))
);
create unique index ambulance_request_open on app.ambulance_request (authority_id, support_case_id)
  where ended_at is null;
create index ambulance_request_day on app.ambulance_request (authority_id, decided_at);
call sys.protect_tenant_table('app.ambulance_request');
grant select, insert, update (reason, called_at, called_by, arrived_at, entry, outcome, ended_at, ended_by, note)
  on app.ambulance_request to mimamori_app, mimamori_worker;

-- Who works in which half day; who was taken off again stays with that said.
create table app.support_shift (
  authority_id int not null,
  shift_on date not null,
  half text not null check (half in ('am', 'pm')),
  account_id uuid not null,
  on_duty boolean not null,
  planned_at timestamptz not null,
  planned_by uuid not null,
  primary key (authority_id, shift_on, half, account_id),
  foreign key (authority_id, account_id) references app.staff_account
);
call sys.protect_tenant_table('app.support_shift');
grant select, insert, update (on_duty, planned_at, planned_by) on app.support_shift to mimamori_app, mimamori_worker;

-- What one shift leaves to the next, as it was then. Only added; its note, which may name people, is destroyed in time.
create table app.support_handover (
  authority_id int not null,
  call_handover_id uuid not null,
  handed_over_at timestamptz not null,
  from_staff uuid not null,
  -- Null leaves it to whoever is free.
  to_staff uuid,
  note text not null check (length(note) <= 2000),
  -- The calls that were in the hand of whoever went, and the tasks that were open.
  slot_ids uuid[] not null,
  task_ids uuid[] not null,
  primary key (authority_id, call_handover_id)
);
create index support_handover_time on app.support_handover (authority_id, handed_over_at desc, call_handover_id);
call sys.protect_tenant_table('app.support_handover');
create index support_handover_kept on app.support_handover (authority_id, handed_over_at) where note <> '';
grant select, insert, update (note) on app.support_handover to mimamori_app, mimamori_worker;
