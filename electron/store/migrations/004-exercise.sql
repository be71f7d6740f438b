CREATE TABLE exercise_session (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  exercise_id TEXT NOT NULL,
  created_at TEXT NOT NULL,
  plan TEXT NOT NULL,
  scenario TEXT NOT NULL,
  parent_id TEXT,
  parent_sequence INTEGER,
  beat_millis INTEGER,
  beat_wall TEXT
) STRICT;

CREATE TABLE exercise_line (
  session_id TEXT NOT NULL REFERENCES exercise_session (id) ON DELETE CASCADE,
  sequence INTEGER NOT NULL CHECK (sequence >= 0),
  line TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (session_id, sequence)
) STRICT;

CREATE TABLE medium (
  sha256 TEXT PRIMARY KEY NOT NULL,
  type TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
