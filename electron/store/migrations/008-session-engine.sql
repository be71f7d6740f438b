-- What a session was held on before this version is not known.
ALTER TABLE exercise_session ADD COLUMN engine TEXT;
