-- One data key per case, wrapped by the master key. Deleting a row makes everything sealed for that case unreadable for good.
create table case_key (
    case_number varchar(24)              not null primary key,
    wrapped     varchar(2000)            not null,
    created_at  timestamp with time zone default current_timestamp not null
);
