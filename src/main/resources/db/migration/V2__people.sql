-- The directory of people. Their accounts, groups and territories are the engine's (ACT_ID_*); here is what it does not know.

create table staff (
    user_id varchar(64) not null primary key,
    name varchar(120) not null,
    role varchar(20) not null,
    -- 2 digits: province, 4 digits: kabupaten/kota, null: the whole country or none, as the role says
    region varchar(4),
    -- open cases that a companion can carry; 0 for everyone else
    capacity integer not null,
    active boolean not null,
    created_at timestamp with time zone not null
);

create index staff_region on staff (region, role);

-- No row: all types.
create table staff_competence (
    user_id varchar(64) not null references staff (user_id),
    type varchar(60) not null,
    primary key (user_id, type)
);

-- Both days count as absent, in the time zone of the region.
create table staff_absence (
    user_id varchar(64) not null references staff (user_id),
    first_day date not null,
    last_day date not null,
    reason varchar(200) not null,
    primary key (user_id, first_day)
);

-- Territory lent to a companion for a case of another kabupaten/kota; it is taken back when the last such case is closed.
create table staff_visit (
    user_id varchar(64) not null references staff (user_id),
    region varchar(4) not null,
    since timestamp with time zone not null,
    primary key (user_id, region)
);
