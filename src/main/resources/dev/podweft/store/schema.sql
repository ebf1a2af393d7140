CREATE TABLE builds (
  -- One row for each build that changed something; the last is what all other tables hold.
  id INTEGER PRIMARY KEY,
  podweft TEXT NOT NULL,      -- version of the program
  program TEXT NOT NULL,      -- SHA-256 of the program, its vocabulary and its model
  vocabulary TEXT NOT NULL,   -- SHA-256 of the vocabulary
  files INTEGER NOT NULL,
  entries INTEGER NOT NULL,
  kept INTEGER NOT NULL,      -- entries that have left their source
  episodes INTEGER NOT NULL,
  concepts INTEGER NOT NULL,
  links INTEGER NOT NULL,
  tagged INTEGER NOT NULL     -- episodes that were tagged anew
);

CREATE TABLE sources (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,  -- as it was named on input, with / between folders
  format TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,       -- of the bytes that were read last
  present INTEGER NOT NULL    -- 0 where the source is gone and only its entries are kept
);

CREATE TABLE problems (
  source INTEGER NOT NULL REFERENCES sources,
  file TEXT NOT NULL,
  line INTEGER NOT NULL,
  severity TEXT NOT NULL,     -- NOTE or SKIPPED
  message TEXT NOT NULL
);

CREATE TABLE records (
  -- One entry of one source, as published.
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES sources,
  line INTEGER NOT NULL,      -- where it stands, or stood last
  guid TEXT,                  -- the source's own id of it
  title TEXT,
  date TEXT,
  sha256 BLOB NOT NULL,       -- of all it says, wherever it stands
  since INTEGER NOT NULL REFERENCES builds, -- the build that first read it
  left_in INTEGER,            -- the build that did not find it any more; NULL while it is there
  episode INTEGER REFERENCES episodes,
  body TEXT                   -- every field, as JSON; NULL in a large catalog
);

CREATE TABLE episodes (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,   -- the id that all commands take
  node TEXT NOT NULL,         -- the id in the graph
  title TEXT NOT NULL,
  title_derived INTEGER NOT NULL,
  show TEXT NOT NULL,
  date TEXT,
  duration_seconds INTEGER,
  url TEXT,
  tag_key TEXT,               -- SHA-256 of all that tagging depends on within the episode; NULL in a large catalog
  leeway TEXT                 -- within which of its surroundings the mentions stay as they are; likewise
);

CREATE TABLE merges (
  -- Why two records were taken for one episode: evidence for (above 0) or against, in bits.
  episode INTEGER NOT NULL REFERENCES episodes,
  left_file TEXT NOT NULL,
  left_line INTEGER NOT NULL,
  right_file TEXT NOT NULL,
  right_line INTEGER NOT NULL,
  evidence TEXT NOT NULL,
  weight REAL NOT NULL
);

CREATE TABLE passages (
  -- The texts of an episode that were tagged: its title, and each distinct description, the one to show first.
  id INTEGER PRIMARY KEY,
  episode INTEGER NOT NULL REFERENCES episodes,
  number INTEGER NOT NULL,    -- from 0
  field TEXT NOT NULL,        -- TITLE or DESCRIPTION
  text TEXT NOT NULL,
  file TEXT NOT NULL,
  line INTEGER NOT NULL
);

CREATE TABLE chapters (
  episode INTEGER NOT NULL REFERENCES episodes,
  second INTEGER NOT NULL,
  title TEXT NOT NULL
);

CREATE TABLE concepts (
  -- What a mention stands for, or may stand for; one that no vocabulary has stands here once for each kind that some
  -- episode takes it for.
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  body TEXT                   -- every field, as JSON, where the vocabulary does not have the concept
);

CREATE TABLE reasons (
  -- Why a mention was decided as it was: the rule and the evidence, in words.
  id INTEGER PRIMARY KEY,
  reason TEXT NOT NULL
);

CREATE TABLE mentions (
  episode INTEGER NOT NULL REFERENCES episodes,
  number INTEGER NOT NULL,    -- from 0, in the order of passages and places; then those undecided
  passage INTEGER,            -- number of the passage; NULL where undecided
  start INTEGER NOT NULL,     -- in UTF-16 units of the passage's text
  "end" INTEGER NOT NULL,     -- exclusive
  text TEXT NOT NULL,
  concept INTEGER NOT NULL REFERENCES concepts,
  version TEXT,
  score REAL NOT NULL,        -- from 0 to 1
  reason INTEGER NOT NULL REFERENCES reasons,
  second INTEGER,             -- where in the episode its chapter starts
  decided INTEGER NOT NULL,   -- 0 where it was left out as undecided
  PRIMARY KEY (episode, number)
) WITHOUT ROWID;

CREATE TABLE nodes (
  id TEXT PRIMARY KEY,        -- as in all graph files
  type TEXT NOT NULL,
  label TEXT NOT NULL,
  community INTEGER,
  page_rank REAL
) WITHOUT ROWID;

CREATE TABLE edges (
  source TEXT NOT NULL REFERENCES nodes,
  target TEXT NOT NULL REFERENCES nodes,
  type TEXT NOT NULL,
  weight REAL NOT NULL,
  PRIMARY KEY (source, target, type)
) WITHOUT ROWID;

CREATE TABLE related (
  -- Episodes that are alike, each pair once in either direction.
  episode INTEGER NOT NULL REFERENCES episodes,
  other INTEGER NOT NULL REFERENCES episodes,
  score REAL NOT NULL,
  reasons TEXT NOT NULL,      -- JSON: the nodes they share, each with its part of the score
  PRIMARY KEY (episode, other)
) WITHOUT ROWID;

CREATE TABLE history (
  -- What held from one build on, and until which it did.
  kind TEXT NOT NULL,         -- EPISODE, CONCEPT, LINK or MERGE
  key TEXT NOT NULL,
  label TEXT NOT NULL,
  "values" TEXT NOT NULL,     -- JSON: what podweft diff compares
  since INTEGER NOT NULL REFERENCES builds,
  until INTEGER,              -- the first build in which it did not hold; NULL while it does
  PRIMARY KEY (kind, key, since)
) WITHOUT ROWID;

CREATE VIRTUAL TABLE search USING fts5(
  -- Full text of the passages: SELECT rowid FROM search WHERE search MATCH 'postgres NEAR vacuum'.
  text, content = 'passages', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE INDEX records_of_source ON records (source, line);
CREATE INDEX mentions_of_concept ON mentions (concept);
CREATE INDEX passages_of_episode ON passages (episode, number);
CREATE INDEX episodes_by_tag_key ON episodes (tag_key);
