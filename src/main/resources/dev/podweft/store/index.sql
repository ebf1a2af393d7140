CREATE TABLE features (
  -- In a large catalog alone: what episodes may share. A word, a topic or version, a heading above one, a name.
  number INTEGER PRIMARY KEY, -- from 0, those of another kind each from a multiple of 2^28
  kind TEXT NOT NULL,         -- WORD, TOPIC, HEADING or NAME
  id TEXT NOT NULL,           -- a word, or the id of a node
  episodes INTEGER NOT NULL,  -- how many have it
  postings BLOB NOT NULL      -- these episodes, of very many those where it weighs most
);

CREATE TABLE added (
  -- In a large catalog alone: what a feature has gained since all was built at once.
  feature INTEGER PRIMARY KEY REFERENCES features,
  episodes INTEGER NOT NULL,  -- how many more have it, or fewer where this is below 0
  postings BLOB NOT NULL      -- as in features: of episodes that were added or are others now; 0 where one lost it
);

CREATE TABLE groundwork (
  -- In a large catalog alone: what is to be known of all entries and episodes so that others can be added; encoded.
  kind TEXT NOT NULL,
  first INTEGER NOT NULL,     -- the first of the keys in it, else 0
  body BLOB NOT NULL
);

CREATE TABLE vectors (
  -- In a large catalog alone: the features of an episode with weights, which tell what is like it.
  episode INTEGER PRIMARY KEY REFERENCES episodes,
  features BLOB NOT NULL
);

CREATE TABLE headings (
  -- In a large catalog alone: a mention of a topic or a name speaks for a heading, both by the numbers of features.
  feature INTEGER NOT NULL REFERENCES features,
  heading INTEGER NOT NULL REFERENCES features,
  PRIMARY KEY (feature, heading)
) WITHOUT ROWID;

CREATE VIRTUAL TABLE titles USING fts5(
  -- In a large catalog alone: the words of titles.
  title, content = 'episodes', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE INDEX groundwork_by_kind ON groundwork (kind, first);
CREATE UNIQUE INDEX features_by_id ON features (id, kind);
CREATE INDEX episodes_by_date ON episodes (date);
CREATE INDEX records_of_episode ON records (episode);
CREATE INDEX merges_of_episode ON merges (episode);
