ALTER TABLE exercise_session ADD COLUMN head_lines INTEGER NOT NULL DEFAULT 0;
ALTER TABLE exercise_session ADD COLUMN head_hash TEXT NOT NULL DEFAULT '0000000000000000000000000000000000000000000000000000000000000000';

-- What was taken off the end of a log before this version left no trace: the head of an older log is its end.
UPDATE exercise_session
SET
  head_lines = last.sequence + 1,
  head_hash = last.hash
FROM
  (
    SELECT session_id, sequence, hash, MAX(sequence) FROM exercise_line GROUP BY session_id
  ) AS last
WHERE last.session_id = exercise_session.id;
