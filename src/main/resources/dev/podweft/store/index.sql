CREATE TABLE features (
  -- In a large catalog alone: what episodes may share. A word, a topic or version, a heading above one, a name.
  number INTEGER PRIMARY KEY, -- from 0
  kind TEXT NOT NULL,         -- WORD, TOPIC, HEADING or NAME
  id TEXT NOT NULL,           -- a word, or the id of a node
  episodes INTEGER NOT NULL,  -- how many have it
  postings BLOB               -- the ids of these episodes with weights; NULL where they are too many to find by
);

CREATE TABLE vectors (
  -- In a large catalog alone: the features of an episode with weights, which tell what is like it.
  episode INTEGER PRIMARY KEY REFERENCES episodes,
  features BLOB NOT NULL
);

CREATE UNIQUE INDEX features_by_id ON features (id, kind);
