CREATE TABLE unfinished (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  request TEXT NOT NULL,
  scenario_key TEXT NOT NULL,
  revision INTEGER NOT NULL,
  engine TEXT NOT NULL,
  started_at TEXT NOT NULL
) STRICT;

CREATE TABLE unfinished_part (
  unfinished_id TEXT NOT NULL REFERENCES unfinished (id) ON DELETE CASCADE,
  first_run INTEGER NOT NULL CHECK (first_run >= 0),
  end_run INTEGER NOT NULL CHECK (end_run > first_run),
  bytes BLOB NOT NULL,
  PRIMARY KEY (unfinished_id, first_run)
) STRICT;
