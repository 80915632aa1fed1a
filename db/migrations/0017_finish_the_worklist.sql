-- A person leaves the watch, or stays on it, by a decision that is not a call.
alter table app.care_task
  drop constraint care_task_outcome_check,
  add constraint care_task_outcome_check check (outcome in ('reached-well', 'advised-to-see-doctor',
    'ambulance-requested', 'welfare-check-requested', 'not-reached', 'call-again', 'released', 'watch-kept'));

-- Who has read what a shift left to the next.
create table app.task_handover_read (
  authority_id int not null,
  handover_id uuid not null,
  staff_id uuid not null,
  read_at timestamptz not null,
  primary key (authority_id, handover_id, staff_id),
  foreign key (authority_id, handover_id) references app.task_handover
);
call sys.protect_tenant_table('app.task_handover_read');
grant select, insert on app.task_handover_read to mimamori_app, mimamori_worker;
