-- Reports that came in by REST: a repeated call with the same key opens one case only.
create table intake_request (
  caller varchar(64) not null,
  idempotency_key varchar(100) not null,
  body_hash varchar(64) not null,
  case_number varchar(24),
  created_at timestamp not null,
  primary key (caller, idempotency_key)
);
