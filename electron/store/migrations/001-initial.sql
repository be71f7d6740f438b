CREATE TABLE meta (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE document (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  scenario TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 0),
  cursor INTEGER NOT NULL CHECK (cursor >= 0)
) STRICT;

CREATE TABLE edit (
  position INTEGER PRIMARY KEY CHECK (position >= 0),
  forward TEXT NOT NULL,
  inverse TEXT NOT NULL
) STRICT;

CREATE TABLE result (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('run', 'ensemble', 'comparison')),
  request TEXT NOT NULL,
  scenario_id TEXT NOT NULL,
  scenario_key TEXT NOT NULL,
  revision INTEGER NOT NULL,
  engine TEXT NOT NULL,
  digest TEXT NOT NULL,
  started_at TEXT NOT NULL,
  duration_ms REAL NOT NULL,
  threads INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE result_array (
  result_id TEXT NOT NULL REFERENCES result (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (result_id, position)
) STRICT;
