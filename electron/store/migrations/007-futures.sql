-- Who branched off, as JSON: role and name.
ALTER TABLE exercise_session ADD COLUMN branched_by TEXT;

CREATE TABLE futures (
  id TEXT PRIMARY KEY NOT NULL,
  first_id TEXT NOT NULL REFERENCES exercise_session (id) ON DELETE CASCADE,
  second_id TEXT NOT NULL REFERENCES exercise_session (id) ON DELETE CASCADE,
  first_head TEXT NOT NULL,
  second_head TEXT NOT NULL,
  orders_key TEXT NOT NULL,
  engine TEXT NOT NULL,
  runs INTEGER NOT NULL CHECK (runs > 0),
  seed INTEGER NOT NULL,
  body TEXT NOT NULL,
  UNIQUE (first_id, second_id)
) STRICT;

CREATE INDEX futures_second ON futures (second_id);

CREATE TABLE futures_array (
  result_id TEXT NOT NULL REFERENCES futures (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (result_id, position)
) STRICT;
