-- Whether a session is gone through without those for whom the exercise is.
ALTER TABLE exercise_session ADD COLUMN rehearsal INTEGER NOT NULL DEFAULT 0 CHECK (rehearsal IN (0, 1));
