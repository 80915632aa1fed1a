-- Observation that loses nobody: two questions a day where the rulebook asks them, a ladder for each, four channels,
-- chats and calls in progress, and what the health centre must know about its own instruments.

-- How each watched person is asked. Made when the watch begins; changed by the person, by staff, or by losing a channel.
create table app.watch (
  authority_id int not null,
  case_id uuid not null,
  -- The code of the rulebook's schedule: which questions of a day.
  schedule text not null,
  place text not null default 'home' check (place in ('home', 'hotel', 'waiting')),
  -- The minute of the day (JST) at which the person wants to be asked; null leaves it to the morning spread.
  chosen_minute smallint check (chosen_minute between 0 and 1439),
  channel text not null check (channel in ('web', 'line', 'voice', 'sms')),
  -- Somebody of the household who may be asked when the person is silent.
  household_phone text,
  household_email text,
  updated_at timestamptz not null,
  primary key (authority_id, case_id),
  foreign key (authority_id, case_id) references app.recuperation_case
);
call sys.protect_tenant_table('app.watch');
grant select, insert, update (schedule, place, chosen_minute, channel, household_phone, household_email, updated_at)
  on app.watch to mimamori_app, mimamori_worker;

-- A slot is one question of one day. next_at is when its ladder goes on: a row that has it waits in the queue.
alter table app.observation add column slot_no smallint not null default 1;
alter table app.observation drop constraint observation_authority_id_case_id_slot_on_fkey;
alter table app.observation_slot
  add column slot_no smallint not null default 1 check (slot_no in (1, 2)),
  add column next_at timestamptz,
  add column step text check (step in ('ask', 'remind', 'other-channel', 'household', 'staff-task')),
  drop constraint observation_slot_pkey,
  add primary key (authority_id, case_id, slot_on, slot_no);
alter table app.observation
  add foreign key (authority_id, case_id, slot_on, slot_no) references app.observation_slot;
create index observation_slot_next on app.observation_slot (authority_id, next_at) where next_at is not null;
create index observation_slot_day on app.observation_slot using brin (authority_id, slot_on, slot_no);
grant update (next_at, step) on app.observation_slot to mimamori_app, mimamori_worker;

-- Every step that was taken for a slot, or left out and why. Its outcome is that of its message.
create table app.slot_step (
  authority_id int not null,
  case_id uuid not null,
  slot_on date not null,
  slot_no smallint not null,
  step text not null check (step in ('ask', 'remind', 'other-channel', 'household', 'staff-task')),
  -- 'none' for a step without a message.
  channel text not null check (channel in ('web', 'line', 'voice', 'sms', 'none')),
  taken_at timestamptz not null,
  message_id uuid,
  -- Why the step was left out; null when it was taken.
  skipped text,
  primary key (authority_id, case_id, slot_on, slot_no, step, channel),
  foreign key (authority_id, case_id, slot_on, slot_no) references app.observation_slot
);
create index slot_step_message on app.slot_step (authority_id, message_id) where message_id is not null;
call sys.protect_tenant_table('app.slot_step');
grant select, insert on app.slot_step to mimamori_app, mimamori_worker;

-- Tasks have a clock, and a call can be due again.
alter table app.care_task
  add column slot_no smallint not null default 1,
  add column due_by timestamptz,
  add column call_again_at timestamptz,
  drop constraint care_task_kind_check,
  drop constraint care_task_outcome_check,
  add constraint care_task_kind_check check (kind in ('urgent-answer', 'caution-answer', 'missed-answer', 'late-symptom',
    'channel-lost', 'release-proposal', 'unreachable-contact', 'emergency-call')),
  add constraint care_task_outcome_check check (outcome in ('reached-well', 'advised-to-see-doctor',
    'ambulance-requested', 'welfare-check-requested', 'not-reached', 'call-again'));
drop index app.care_task_once;
create unique index care_task_once on app.care_task (authority_id, case_id, slot_on, slot_no, kind);
create index care_task_claimed on app.care_task (authority_id, claimed_by) where closed_at is null;
grant update (due_by, call_again_at, danger) on app.care_task to mimamori_app, mimamori_worker;

-- What one shift leaves to the next.
create table app.task_handover (
  authority_id int not null,
  handover_id uuid not null,
  from_staff uuid not null,
  -- Null leaves the people to whoever is free.
  to_staff uuid,
  note text not null,
  task_ids uuid[] not null,
  handed_over_at timestamptz not null,
  primary key (authority_id, handover_id)
);
create index task_handover_at on app.task_handover (authority_id, handed_over_at desc);
call sys.protect_tenant_table('app.task_handover');
grant select, insert on app.task_handover to mimamori_app, mimamori_worker;

-- Messages: one more channel, and a lane for the thousands that are sent under a rate instead of one by one.
alter table app.message
  add column lane text not null default 'single' check (lane in ('single', 'bulk')),
  add column expires_at timestamptz,
  drop constraint message_channel_check,
  add constraint message_channel_check check (channel in ('mail', 'line', 'voice', 'sms'));
create index message_bulk on app.message (authority_id, channel, created_at) where status = 'planned' and lane = 'bulk';
alter table app.filing
  drop constraint filing_observation_channel_check,
  add constraint filing_observation_channel_check check (observation_channel in ('line', 'voice', 'web', 'sms'));

-- How fast a provider may be given messages, and whether it takes them.
create table app.channel_state (
  authority_id int not null,
  channel text not null check (channel in ('mail', 'line', 'voice', 'sms')),
  tokens double precision not null,
  refilled_at timestamptz not null,
  -- Messages a second that the provider keeps up with now.
  rate double precision not null check (rate > 0),
  state text not null check (state in ('working', 'slowed', 'down')),
  state_since timestamptz not null,
  failures_in_a_row int not null default 0,
  accepted_at timestamptz,
  primary key (authority_id, channel)
);
call sys.protect_tenant_table('app.channel_state');
grant select, insert, update on app.channel_state to mimamori_app, mimamori_worker;

-- A message to ourselves, by the same road as everybody's, that must come back.
create table app.channel_canary (
  authority_id int not null,
  canary_id uuid not null,
  channel text not null check (channel in ('mail', 'line', 'voice', 'sms')),
  token_hash bytea not null,
  message_id uuid not null,
  sent_at timestamptz not null,
  confirmed_at timestamptz,
  primary key (authority_id, canary_id),
  unique (authority_id, token_hash)
);
create index channel_canary_sent on app.channel_canary (authority_id, channel, sent_at desc);
call sys.protect_tenant_table('app.channel_canary');
grant select, insert, update (confirmed_at) on app.channel_canary to mimamori_app, mimamori_worker;

-- Expected against actual, counted every minute for each question of a day.
create table app.slot_count (
  authority_id int not null,
  slot_on date not null,
  slot_no smallint not null,
  counted_at timestamptz not null,
  expected int not null,
  planned int not null,
  asked int not null,
  answered int not null,
  in_ladder int not null,
  with_task int not null,
  primary key (authority_id, slot_on, slot_no, counted_at)
);
call sys.protect_tenant_table('app.slot_count');
grant select, insert, delete on app.slot_count to mimamori_app, mimamori_worker;

create table app.alarm (
  authority_id int not null,
  alarm_id uuid not null,
  kind text not null check (kind in ('slots-missing', 'gap-grows', 'channel-without-effect', 'canary-failed',
    'task-overdue', 'queue-stuck', 'channel-down')),
  -- The channel or the question that it is about; 'all' where there is none.
  about text not null,
  figures jsonb not null,
  opened_at timestamptz not null,
  mailed_at timestamptz,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  ended_at timestamptz,
  primary key (authority_id, alarm_id)
);
create unique index alarm_open on app.alarm (authority_id, kind, about) where ended_at is null;
create index alarm_at on app.alarm (authority_id, opened_at desc);
call sys.protect_tenant_table('app.alarm');
grant select, insert, update (figures, mailed_at, acknowledged_at, acknowledged_by, ended_at)
  on app.alarm to mimamori_app, mimamori_worker;

-- Who of LINE belongs to which filing. One user may answer for a household; one filing may have two users.
create table app.line_link (
  authority_id int not null,
  link_id uuid not null,
  line_user_id text not null,
  filing_id uuid not null,
  linked_at timestamptz not null,
  ended_at timestamptz,
  ended_by text check (ended_by in ('unfollowed', 'person', 'staff')),
  primary key (authority_id, link_id),
  foreign key (authority_id, filing_id) references app.filing,
  check ((ended_at is null) = (ended_by is null))
);
create unique index line_link_once on app.line_link (authority_id, line_user_id, filing_id) where ended_at is null;
create index line_link_filing on app.line_link (authority_id, filing_id);
call sys.protect_tenant_table('app.line_link');
grant select, insert, update (ended_at, ended_by) on app.line_link to mimamori_app, mimamori_worker;

-- The one-time code that a resident types into the chat.
create table app.line_code (
  authority_id int not null,
  code_hash bytea not null,
  filing_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (authority_id, code_hash),
  foreign key (authority_id, filing_id) references app.filing
);
create index line_code_filing on app.line_code (authority_id, filing_id, created_at);
call sys.protect_tenant_table('app.line_code');
grant select, insert, update (used_at), delete on app.line_code to mimamori_app, mimamori_worker;

-- What providers told us, once each however often they repeat it.
create table app.inbound_event (
  authority_id int not null,
  provider text not null check (provider in ('line', 'twilio-voice', 'twilio-sms')),
  event_id text not null,
  received_at timestamptz not null,
  primary key (authority_id, provider, event_id)
);
create index inbound_event_at on app.inbound_event (authority_id, received_at);
call sys.protect_tenant_table('app.inbound_event');
grant select, insert, delete on app.inbound_event to mimamori_app, mimamori_worker;

-- A chat or call in progress about one question.
create table app.dialogue (
  authority_id int not null,
  dialogue_id uuid not null,
  channel text not null check (channel in ('line', 'voice')),
  -- The LINE user, or the message that ordered the call.
  contact text not null,
  -- Null until it is known which person of the household answers.
  case_id uuid,
  slot_on date,
  slot_no smallint,
  -- What was answered so far.
  state jsonb not null,
  started_at timestamptz not null,
  updated_at timestamptz not null,
  ended_at timestamptz,
  outcome text,
  primary key (authority_id, dialogue_id)
);
create unique index dialogue_open on app.dialogue (authority_id, channel, contact) where ended_at is null;
call sys.protect_tenant_table('app.dialogue');
grant select, insert, update (case_id, slot_on, slot_no, state, updated_at, ended_at, outcome)
  on app.dialogue to mimamori_app, mimamori_worker;
