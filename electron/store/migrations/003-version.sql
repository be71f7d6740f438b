CREATE TABLE version (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  note TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 0),
  saved_at TEXT NOT NULL,
  scenario TEXT NOT NULL
) STRICT;
