-- What notified people still lacked: a certificate of their own, questions that stop while they are in hospital, and days
-- that are counted by where they were.

-- A paper is one of a case. The certificate of the law (K-58) may be one of a case without a filing.
alter table app.document
  alter column filing_id drop not null,
  drop constraint document_kind_check,
  add constraint document_kind_check check (kind in ('notice', 'certificate', 'legal-certificate')),
  add constraint document_filing_check check (filing_id is not null or kind = 'legal-certificate');
create unique index document_one_legal on app.document (authority_id, case_id)
  where status = 'valid' and kind = 'legal-certificate';
create index document_case on app.document (authority_id, case_id, issued_at);

-- A batch goes by cases too. For the length of this step the owner sees the rows of every authority.
alter table app.filing no force row level security;
alter table app.document_batch_item no force row level security;
alter table app.document_batch_item add column case_id uuid;
update app.document_batch_item i set case_id = f.case_id
  from app.filing f where f.authority_id = i.authority_id and f.filing_id = i.filing_id;
alter table app.document_batch_item
  alter column case_id set not null,
  drop constraint document_batch_item_pkey,
  drop column filing_id,
  add primary key (authority_id, batch_id, case_id),
  add foreign key (authority_id, case_id) references app.recuperation_case;
create index document_batch_item_waiting on app.document_batch_item (authority_id, batch_id, case_id)
  where status = 'waiting';
alter table app.document_batch_item force row level security;
alter table app.filing force row level security;

-- From when a stay held no more: when its end was recorded, or the day of the end where that is later. Of a stay that
-- ended before this column there is only the day.
alter table app.case_stay add column ended_at timestamptz;
alter table app.case_stay alter column ended_at type timestamptz using until_on::timestamp at time zone 'Asia/Tokyo';
alter table app.case_stay add constraint case_stay_ended_check check ((until_on is null) = (ended_at is null));
grant update (ended_at) on app.case_stay to mimamori_app, mimamori_worker;
-- Whoever is in hospital is asked nothing: the planning looks for them by case.
create index case_stay_in_hospital on app.case_stay (authority_id, case_id, arrived_at, ended_at)
  where place = 'hospital' and arrived_at is not null;

-- Which questions a snapshot answers: it is counted again by these alone. Places of stay joined them later.
alter table app.surveillance_snapshot add column questions text[] not null
  default '{cases-by-report-day,cases-by-onset-day,cases-by-entry-day,cases-by-age,cases-by-municipality,tests-by-sampling-day,totals-by-day}';
alter table app.surveillance_snapshot alter column questions drop default;
-- Of the patients of some days are counted whose stay had not ended before, or of whom something was entered since: not
-- the values of a day, which say nothing about the place.
create index stay_event_course on app.stay_event (authority_id, recorded_at) where kind <> 'day';
create index case_stay_until on app.case_stay (authority_id, until_on) where until_on is not null;
