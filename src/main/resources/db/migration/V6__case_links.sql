-- A case of another type that was found in a case of the same person; it has a number, a companion and an end of its own.
alter table case_file add column parent_case varchar(24);
create index case_file_parent on case_file (parent_case);

-- The main problem of a case turned out to be another one: the case goes on under its number with another SOP.
create table case_type_change (
  case_number varchar(24) not null references case_file (case_number),
  from_type varchar(60) not null,
  to_type varchar(60) not null,
  changed_at timestamp not null
);
create index case_type_change_case on case_type_change (case_number);
