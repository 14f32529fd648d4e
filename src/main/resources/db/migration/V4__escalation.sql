-- One row per escalation of a stalled step; the receipts beside it say who answered for it, and when.
create table escalation (
  process_instance_id varchar(64) primary key,
  case_number varchar(24) not null,
  step_process_instance_id varchar(64) not null,
  step_scope varchar(255) not null,
  step varchar(255) not null,
  kind varchar(10) not null,
  started_at timestamp not null,
  ended_at timestamp
);
create index escalation_step on escalation (step_process_instance_id, step, ended_at);
create index escalation_case on escalation (case_number);

create table escalation_receipt (
  task_id varchar(64) primary key,
  process_instance_id varchar(64) not null references escalation (process_instance_id),
  level varchar(20) not null,
  activity varchar(20) not null,
  offered_at timestamp not null,
  due_at timestamp,
  answered_by varchar(64),
  answered_at timestamp
);
create index escalation_receipt_instance on escalation_receipt (process_instance_id);
