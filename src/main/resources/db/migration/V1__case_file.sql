-- The register: one row per case. Nothing here says who the person is.
create table case_file (
  case_number varchar(24) primary key,
  type varchar(60) not null,
  region varchar(4) not null,
  urgency varchar(10) not null,
  sensitivity varchar(10) not null,
  stage varchar(20) not null,
  status varchar(24) not null,
  companion varchar(64),
  assignment_reason varchar(500),
  source varchar(60),
  process_instance_id varchar(64),
  opened_at timestamp not null,
  last_activity_at timestamp not null,
  closed_at timestamp,
  outcome varchar(40)
);
create index case_file_companion on case_file (companion, status);
create index case_file_region on case_file (region, status);

-- The running number of the case numbers, per kabupaten/kota and year.
create table case_sequence (
  region varchar(4) not null,
  case_year integer not null,
  last_number integer not null,
  primary key (region, case_year)
);

-- Keyed hashes by which a person is found again; the values themselves stand sealed in the case.
create table case_person (
  case_number varchar(24) not null references case_file (case_number),
  purpose varchar(20) not null,
  hash varchar(64) not null,
  primary key (case_number, purpose)
);
create index case_person_hash on case_person (purpose, hash);
