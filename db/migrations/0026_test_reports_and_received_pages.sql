-- Lists run from the newest entry back, over one institution or all of them, and files make many rows of one moment.
drop index app.test_report_entered;
create index test_report_of_facility on app.test_report (authority_id, facility_id, entered_at desc, report_id desc);
create index test_report_entered on app.test_report (authority_id, entered_at desc, report_id desc);
create index test_report_sheet on app.test_report (authority_id, sheet_id) where sheet_id is not null;
create index case_report_sheet on app.case_report (authority_id, sheet_id) where sheet_id is not null;
grant update (legal_basis) on app.test_report to mimamori_app, mimamori_worker;

-- A FAX has several pages; each is a picture, sealed with the key of its sheet.
alter table app.received_sheet
  drop column sealed_image,
  drop column image_type,
  drop column image_hash,
  drop constraint received_sheet_pages_check,
  -- A call has no page.
  add constraint received_sheet_pages_check check (pages between 0 and 100),
  add column sealed_key bytea,
  add check ((sealed_key is null) = (pages = 0)),
  add check ((claimed_by is null) = (claimed_at is null));

create table app.received_page (
  authority_id int not null,
  sheet_id uuid not null,
  page_no int not null check (page_no between 1 and 100),
  sealed_image bytea not null,
  image_hash bytea not null,
  primary key (authority_id, sheet_id, page_no),
  foreign key (authority_id, sheet_id) references app.received_sheet
);
-- The same page sent twice is found by its picture.
create index received_page_hash on app.received_page (authority_id, image_hash);
call sys.protect_tenant_table('app.received_page');
grant select, insert on app.received_page to mimamori_app, mimamori_worker;
