CREATE TABLE present (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  revision INTEGER NOT NULL CHECK (revision >= 0),
  cursor INTEGER NOT NULL CHECK (cursor >= 0)
) STRICT;

CREATE TABLE field (
  key TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE design (
  id TEXT NOT NULL UNIQUE,
  rank INTEGER NOT NULL,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE record (
  design_id TEXT NOT NULL REFERENCES design (id) ON DELETE CASCADE,
  list TEXT NOT NULL,
  id TEXT NOT NULL,
  rank INTEGER NOT NULL,
  value TEXT NOT NULL,
  UNIQUE (design_id, list, id)
) STRICT;

INSERT INTO present SELECT id, revision, cursor FROM document;

INSERT INTO field
  SELECT entry.key, document.scenario -> entry.key
  FROM document, json_each(document.scenario) AS entry
  WHERE entry.key <> 'designs';

INSERT INTO design
  SELECT
    entry.value ->> '$.id',
    entry.key,
    json_remove(
      entry.value,
      '$.mesh.services',
      '$.mesh.nodes',
      '$.mesh.links',
      '$.mesh.owners',
      '$.mesh.people',
      '$.mesh.agreements'
    )
  FROM document, json_each(document.scenario, '$.designs') AS entry;

-- In this order, and with the id from the table, so that each list is taken apart once and not once for each record.
INSERT INTO record
  SELECT
    design.id,
    list.key,
    entry.value ->> '$.id',
    (entry.key + 1) * 1048576,
    entry.value
  FROM
    document
    CROSS JOIN json_each(document.scenario, '$.designs') AS whole
    CROSS JOIN design ON design.rank = whole.key
    CROSS JOIN json_each(whole.value, '$.mesh') AS list
    CROSS JOIN json_each(list.value) AS entry
  WHERE list.key IN ('services', 'nodes', 'links', 'owners', 'people', 'agreements');

DROP TABLE document;
