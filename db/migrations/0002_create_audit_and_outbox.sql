create table app.audit_event (
  authority_id int not null,
  event_id uuid not null,
  at timestamptz not null,
  actor text not null,
  role text,
  action text not null,
  resource text not null,
  subject_id uuid,
  purpose text not null,
  fields text[] not null,
  detail jsonb not null,
  primary key (authority_id, event_id)
);
create index audit_event_at on app.audit_event (authority_id, at desc, event_id);
create index audit_event_subject on app.audit_event (authority_id, subject_id, at desc);
call sys.protect_tenant_table('app.audit_event');
create policy own_name_only on app.audit_event as restrictive for insert with check (actor = ctx.actor());
grant select, insert on app.audit_event to mimamori_app, mimamori_worker;
grant select on app.audit_event to mimamori_auditor;

create table app.outbox_event (
  authority_id int not null,
  event_id uuid not null,
  type text not null,
  payload jsonb not null,
  created_at timestamptz not null,
  dispatched_at timestamptz,
  primary key (authority_id, event_id)
);
create index outbox_event_waiting on app.outbox_event (authority_id, created_at) where dispatched_at is null;
call sys.protect_tenant_table('app.outbox_event');
grant select, insert, update (dispatched_at) on app.outbox_event to mimamori_app, mimamori_worker;
