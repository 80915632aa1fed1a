-- What was counted at 24:00 of a day (F-07). Written once after midnight and never changed: a correction since then shows
-- as the difference between this and a count of now.
create table app.surveillance_snapshot (
  authority_id int not null,
  snapshot_on date not null,
  -- The first day whose figures it holds; the last one is snapshot_on.
  counted_from date not null,
  taken_at timestamptz not null,
  content_hash bytea not null check (octet_length(content_hash) = 32),
  primary key (authority_id, snapshot_on),
  check (counted_from <= snapshot_on)
);
call sys.protect_tenant_table('app.surveillance_snapshot');
grant select, insert on app.surveillance_snapshot to mimamori_app, mimamori_worker;

create table app.surveillance_figure (
  authority_id int not null,
  snapshot_on date not null,
  question text not null,
  day date not null,
  -- Which part of the day: a result, the first year of an age band, a municipality; empty for the whole day.
  part text not null,
  count int not null check (count > 0),
  primary key (authority_id, snapshot_on, question, day, part),
  foreign key (authority_id, snapshot_on) references app.surveillance_snapshot
);
call sys.protect_tenant_table('app.surveillance_figure');
grant select, insert on app.surveillance_figure to mimamori_app, mimamori_worker;

-- Cases are counted by onset and by entry as well as by report (F-04).
create index case_report_onset on app.case_report (authority_id, onset_on) where onset_on is not null;
create index case_report_entered_at on app.case_report (authority_id, entered_at);
