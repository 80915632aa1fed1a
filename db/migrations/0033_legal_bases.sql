-- On what the authority may give data of a person to a municipality (SM-9; rows E, M, P, R). Each paper is a row that is
-- never rewritten; a legal basis is a row that names its papers; and app.active_basis says what holds on a day. Nothing here
-- tells of a person in recuperation.

-- A matter in which sensitive data are handled (the form for the council, P-01 to P-03). The items are the eleven of the
-- ordinance; what the brackets behind a circled item say is in item_contents.
create table app.handling_matter (
  authority_id int not null,
  matter_id uuid not null,
  division text not null check (division in ('individual', 'type')),
  -- Given by the council when it is consulted.
  matter_number text,
  registering_office text not null,
  responsible_office text not null,
  name text not null,
  -- Null when no law asks for it: then the council must have been asked (P-02).
  legal_ground text,
  purpose text not null,
  person_type text not null,
  items text[] not null check (cardinality(items) > 0 and items <@ array['creed', 'race', 'social-status',
    'criminal-record', 'criminal-procedure', 'juvenile-procedure', 'crime-victim', 'medical-history', 'disability',
    'examination-result', 'medical-treatment']),
  item_contents jsonb not null,
  reason text not null,
  entered_at timestamptz not null,
  entered_by uuid not null,
  primary key (authority_id, matter_id)
);
call sys.protect_tenant_table('app.handling_matter');
grant select, insert, update (matter_number) on app.handling_matter to mimamori_app, mimamori_worker;

-- A question to a council and what it answered (E-01, P-09, R-01, R-07). With a municipality's code it is the copy of that
-- municipality's own question to its own board.
create table app.consultation (
  authority_id int not null,
  consultation_id uuid not null,
  municipality_code text check (municipality_code ~ '^[0-9]{6}$'),
  matter_id uuid,
  number text,
  asked_on date not null,
  asked_by text not null,
  council text not null,
  office text not null,
  subject text not null,
  body text not null,
  entered_at timestamptz not null,
  entered_by uuid not null,
  finding text check (finding in ('appropriate', 'with-conditions', 'not-appropriate')),
  answer_number text,
  answered_on date,
  -- Why the day of the answer is not the one on the paper, when the paper shows none.
  answered_on_note text,
  approved_items text[],
  answer_text text,
  conditions text,
  answer_entered_at timestamptz,
  answer_entered_by uuid,
  primary key (authority_id, consultation_id),
  foreign key (authority_id, matter_id) references app.handling_matter,
  check (answered_on >= asked_on),
  check ((finding is null) = (answered_on is null) and (finding is null) = (answer_text is null)
    and (finding is null) = (approved_items is null) and (finding is null) = (answer_entered_by is null)),
  check (finding is distinct from 'with-conditions' or conditions is not null)
);
call sys.protect_tenant_table('app.consultation');
grant select, insert, update (finding, answer_number, answered_on, answered_on_note, approved_items, answer_text,
  conditions, answer_entered_at, answer_entered_by) on app.consultation to mimamori_app, mimamori_worker;

-- What was done with the question, by day (R-07).
create table app.consultation_step (
  authority_id int not null,
  step_id uuid not null,
  consultation_id uuid not null,
  happened_on date not null,
  what text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (authority_id, step_id),
  foreign key (authority_id, consultation_id) references app.consultation
);
create index consultation_step_of on app.consultation_step (authority_id, consultation_id, happened_on);
call sys.protect_tenant_table('app.consultation_step');
grant select, insert on app.consultation_step to mimamori_app, mimamori_worker;

-- An agreement with a municipality about one category of people (M-01 to M-10). It is in force from its signature on and
-- within its validity.
create table app.agreement (
  authority_id int not null,
  agreement_id uuid not null,
  municipality_code text not null check (municipality_code ~ '^[0-9]{6}$'),
  category text not null check (category in ('self', 'notified', 'contact')),
  title text not null,
  definition text not null,
  provider_name text not null,
  provider_signatory text not null,
  provider_address text not null,
  receiver_name text not null,
  receiver_signatory text not null,
  receiver_address text not null,
  purposes text[] not null check (cardinality(purposes) > 0 and purposes <@ array['shopping', 'rubbish', 'health-call']),
  fields text[] not null check (cardinality(fields) > 0 and fields <@ array['name', 'address', 'contact', 'period']),
  valid_from date not null,
  valid_through date not null,
  signed_on date,
  ended_on date,
  last_day date not null generated always as (least(valid_through, ended_on)) stored,
  entered_at timestamptz not null,
  entered_by uuid not null,
  primary key (authority_id, agreement_id),
  -- What a basis that names the agreement must share with it.
  unique (authority_id, agreement_id, municipality_code, category),
  check (valid_through >= valid_from)
);
create index agreement_end on app.agreement (authority_id, last_day, agreement_id);
call sys.protect_tenant_table('app.agreement');
grant select, insert, update (signed_on, ended_on) on app.agreement to mimamori_app, mimamori_worker;

-- Which of the two signed originals lies where (M-09).
create table app.agreement_original (
  authority_id int not null,
  agreement_id uuid not null,
  keeper text not null check (keeper in ('provider', 'receiver')),
  kept_at text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (authority_id, agreement_id, keeper),
  foreign key (authority_id, agreement_id) references app.agreement
);
call sys.protect_tenant_table('app.agreement_original');
grant select, insert on app.agreement_original to mimamori_app, mimamori_worker;

-- What both parties decided in talks where the agreement is silent or in doubt (M-08).
create table app.agreement_note (
  authority_id int not null,
  note_id uuid not null,
  agreement_id uuid not null,
  decided_on date not null,
  question text not null,
  decision text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (authority_id, note_id),
  foreign key (authority_id, agreement_id) references app.agreement
);
create index agreement_note_of on app.agreement_note (authority_id, agreement_id, decided_on);
call sys.protect_tenant_table('app.agreement_note');
grant select, insert on app.agreement_note to mimamori_app, mimamori_worker;

-- What the authority told the municipalities (P-10, P-11).
create table app.provision_notice (
  authority_id int not null,
  notice_id uuid not null,
  consultation_id uuid,
  number text not null,
  issued_on date not null,
  addressees text not null,
  issuer text not null,
  subject text not null,
  body text not null,
  -- Whom to ask about what, as it stood on the day (P-13).
  contacts jsonb not null,
  entered_at timestamptz not null,
  entered_by uuid not null,
  primary key (authority_id, notice_id),
  unique (authority_id, number),
  foreign key (authority_id, consultation_id) references app.consultation
);
call sys.protect_tenant_table('app.provision_notice');
grant select, insert on app.provision_notice to mimamori_app, mimamori_worker;

-- That a municipality asked for the data of a category (E-28, P-11), what it does for these people (P-08, P-10), its own
-- procedure (P-12), and the unit that may open the data (E-33).
create table app.provision_request (
  authority_id int not null,
  request_id uuid not null,
  municipality_code text not null check (municipality_code ~ '^[0-9]{6}$'),
  category text not null check (category in ('self', 'notified', 'contact')),
  asked_on date not null,
  asked_by text not null,
  note text,
  receiving_unit text not null,
  services text[] not null check (services <@ array['shopping', 'rubbish', 'health-call']),
  services_from date,
  procedure_confirmed_on date,
  procedure_note text,
  procedure_consultation_id uuid,
  withdrawn_on date,
  entered_at timestamptz not null,
  entered_by uuid not null,
  primary key (authority_id, request_id),
  foreign key (authority_id, procedure_consultation_id) references app.consultation,
  check ((services_from is null) = (cardinality(services) = 0)),
  check ((procedure_confirmed_on is null) = (procedure_note is null)),
  check (withdrawn_on >= asked_on)
);
create unique index provision_request_open on app.provision_request (authority_id, municipality_code, category)
  where withdrawn_on is null;
create index provision_request_of on app.provision_request (authority_id, municipality_code, category, asked_on);
call sys.protect_tenant_table('app.provision_request');
grant select, insert, update (receiving_unit, services, services_from, procedure_confirmed_on, procedure_note,
  procedure_consultation_id, withdrawn_on) on app.provision_request to mimamori_app, mimamori_worker;

-- Whom to ask about what (P-13): of a municipality, or of the authority itself where the code is null.
create table app.provision_contact (
  authority_id int not null,
  contact_id uuid not null,
  municipality_code text check (municipality_code ~ '^[0-9]{6}$'),
  topic text not null check (topic in ('support', 'procedure', 'package', 'password')),
  unit text not null,
  names text,
  telephone text,
  mail text,
  entered_at timestamptz not null,
  entered_by uuid not null,
  ended_at timestamptz,
  primary key (authority_id, contact_id),
  check (num_nonnulls(telephone, mail) > 0)
);
create index provision_contact_of on app.provision_contact (authority_id, municipality_code, topic) where ended_at is null;
call sys.protect_tenant_table('app.provision_contact');
grant select, insert, update (ended_at) on app.provision_contact to mimamori_app, mimamori_worker;

-- On what data of which category may be given to whom, for what, and when. Its content is never rewritten: a wrong draft is
-- withdrawn and entered anew.
create table app.legal_basis (
  authority_id int not null,
  basis_id uuid not null,
  title text not null,
  category text not null check (category in ('self', 'notified', 'contact')),
  -- Null: every municipality that asked.
  municipality_code text check (municipality_code ~ '^[0-9]{6}$'),
  purposes text[] not null check (cardinality(purposes) > 0 and purposes <@ array['shopping', 'rubbish', 'health-call']),
  fields text[] not null check (cardinality(fields) > 0 and fields <@ array['name', 'address', 'contact', 'period']),
  -- Null: the unit that the municipality named when it asked.
  receiving_unit text,
  needs_receiver_procedure boolean not null,
  valid_from date not null,
  valid_through date,
  regime text not null check (regime in ('ordinance', 'appi')),
  legal_ground text not null,
  -- The article as the papers quote it.
  article text not null,
  -- Why it is necessary, and that nobody's rights are harmed by it (APPI art. 69, paragraph 2).
  reason text not null,
  -- When and how the receiver destroys what it was given (R-03).
  deletion_plan text not null,
  matter_id uuid,
  consultation_id uuid,
  agreement_id uuid,
  notice_id uuid,
  status text not null check (status in ('draft', 'proposed', 'active', 'withdrawn')),
  entered_at timestamptz not null,
  entered_by uuid not null,
  proposed_at timestamptz,
  proposed_by uuid,
  activated_at timestamptz,
  activated_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawal_reason text,
  -- The ordinances of prefectures and cities ended with 2023-03-31; the Act applies to them from the next day on.
  last_day date generated always as
    (case when regime = 'ordinance' then least(valid_through, date '2023-03-31') else valid_through end) stored,
  primary key (authority_id, basis_id),
  foreign key (authority_id, matter_id) references app.handling_matter,
  foreign key (authority_id, consultation_id) references app.consultation,
  foreign key (authority_id, notice_id) references app.provision_notice,
  foreign key (authority_id, agreement_id, municipality_code, category)
    references app.agreement (authority_id, agreement_id, municipality_code, category),
  constraint legal_basis_two_people check (activated_by <> proposed_by),
  check (valid_through >= valid_from),
  check (regime = 'appi' or valid_from <= date '2023-03-31'),
  check (regime = 'ordinance' or valid_from >= date '2023-04-01'),
  check ((regime = 'ordinance' and legal_ground in ('ordinance-by-law', 'ordinance-by-opinion'))
    or (regime = 'appi' and legal_ground in ('appi-by-law', 'appi-consent', 'appi-public-duty', 'appi-special-reason'))),
  check (legal_ground <> 'ordinance-by-opinion' or consultation_id is not null),
  check (agreement_id is null or municipality_code is not null),
  check ((proposed_at is null) = (proposed_by is null)),
  check ((activated_at is null) = (activated_by is null)),
  check (activated_by is null or proposed_by is not null),
  check (status not in ('proposed', 'active') or proposed_by is not null),
  check (status <> 'active' or activated_by is not null),
  check ((status = 'withdrawn') = (withdrawn_by is not null)
    and (withdrawn_by is null) = (withdrawn_at is null)
    and (withdrawn_by is null) = (withdrawal_reason is null))
);
create index legal_basis_active on app.legal_basis (authority_id, category) where status = 'active';
create index legal_basis_agreement on app.legal_basis (authority_id, agreement_id) where agreement_id is not null;
call sys.protect_tenant_table('app.legal_basis');
grant select, insert, update (status, proposed_at, proposed_by, activated_at, activated_by, withdrawn_at, withdrawn_by,
  withdrawal_reason) on app.legal_basis to mimamori_app, mimamori_worker;
-- Somebody of the staff can neither enter a basis that is in force already, nor act in the name of somebody else.
create policy staff_enter_drafts on app.legal_basis as restrictive for insert
  with check (ctx.actor() not like 'staff:%' or status = 'draft' and ctx.actor() = 'staff:' || entered_by);
create policy staff_sign_themselves on app.legal_basis as restrictive for update
  with check (ctx.actor() not like 'staff:%' or ctx.actor() = 'staff:' ||
    case status when 'proposed' then proposed_by when 'active' then activated_by else withdrawn_by end);

-- A paper that belongs to one of the rows above, by number (E-34). It may be listed before the file is there.
create table app.basis_attachment (
  authority_id int not null,
  attachment_id uuid not null,
  matter_id uuid,
  consultation_id uuid,
  agreement_id uuid,
  notice_id uuid,
  request_id uuid,
  basis_id uuid,
  number int not null check (number > 0),
  title text not null,
  file_name text,
  sha256 bytea,
  content bytea,
  entered_at timestamptz not null,
  entered_by uuid not null,
  uploaded_at timestamptz,
  uploaded_by uuid,
  primary key (authority_id, attachment_id),
  foreign key (authority_id, matter_id) references app.handling_matter,
  foreign key (authority_id, consultation_id) references app.consultation,
  foreign key (authority_id, agreement_id) references app.agreement,
  foreign key (authority_id, notice_id) references app.provision_notice,
  foreign key (authority_id, request_id) references app.provision_request,
  foreign key (authority_id, basis_id) references app.legal_basis,
  check (num_nonnulls(matter_id, consultation_id, agreement_id, notice_id, request_id, basis_id) = 1),
  check (num_nulls(file_name, sha256, content, uploaded_at, uploaded_by) in (0, 5))
);
create unique index basis_attachment_of on app.basis_attachment
  (authority_id, coalesce(matter_id, consultation_id, agreement_id, notice_id, request_id, basis_id), number);
call sys.protect_tenant_table('app.basis_attachment');
grant select, insert, update (file_name, sha256, content, uploaded_at, uploaded_by) on app.basis_attachment
  to mimamori_app, mimamori_worker;
-- A file that was handed in stays what it is.
create policy files_stay on app.basis_attachment as restrictive for update using (content is null)
  with check (true);

-- The bases on which data of the category may be given to the municipality on the day: the same as `decideProvision` of the
-- module provision, which says besides why there is none.
create function app.active_basis(category text, municipality text, on_day date) returns setof app.legal_basis
language sql stable as $$
  select basis.*
  from app.legal_basis basis
  left join app.agreement on agreement.authority_id = basis.authority_id
    and agreement.agreement_id = basis.agreement_id
  left join app.consultation on consultation.authority_id = basis.authority_id
    and consultation.consultation_id = basis.consultation_id
  left join app.handling_matter matter on matter.authority_id = consultation.authority_id
    and matter.matter_id = consultation.matter_id
  where basis.status = 'active'
    and basis.category = active_basis.category
    and coalesce(basis.municipality_code, active_basis.municipality) = active_basis.municipality
    and on_day >= basis.valid_from
    and (basis.last_day is null or on_day <= basis.last_day)
    and (basis.agreement_id is null
      or (on_day >= agreement.signed_on and on_day between agreement.valid_from and agreement.last_day
        and basis.purposes <@ agreement.purposes and basis.fields <@ agreement.fields))
    and (basis.legal_ground <> 'ordinance-by-opinion'
      or (on_day >= consultation.answered_on and consultation.finding <> 'not-appropriate'
        and (matter.items is null or matter.items <@ consultation.approved_items)))
    and exists (
      select from app.provision_request request
      where request.authority_id = basis.authority_id
        and request.municipality_code = active_basis.municipality
        and request.category = basis.category
        and on_day >= request.asked_on
        and (request.withdrawn_on is null or on_day < request.withdrawn_on)
        and on_day >= request.services_from
        and (not basis.needs_receiver_procedure or on_day >= request.procedure_confirmed_on)
    )
$$;
revoke all on function app.active_basis(text, text, date) from public;
grant execute on function app.active_basis(text, text, date) to mimamori_app, mimamori_worker;
