-- The stock ledger of CartIntegrity. May be run again: what is there stays. {schema} is the name of its schema.
-- All times are ticks of 100 nanoseconds since 0001-01-01 UTC, as in the journal's records.
CREATE SCHEMA IF NOT EXISTS {schema};

CREATE TABLE IF NOT EXISTS {schema}.version (
  number integer PRIMARY KEY,
  applied timestamptz NOT NULL DEFAULT now()
);

-- Version 1 kept holds, lines and carts as rows, and heads with every batch; the journal has all of it.
DROP TABLE IF EXISTS {schema}.hold, {schema}.hold_line, {schema}.cart;
ALTER TABLE IF EXISTS {schema}.journal DROP COLUMN IF EXISTS at;
DO $migrate$
BEGIN
  IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('{schema}.order_end') AND attname = 'lines' AND NOT attisdropped) THEN
    ALTER TABLE {schema}.order_end DROP COLUMN hold, DROP COLUMN lines, ADD COLUMN by_record bigint NOT NULL DEFAULT 0;
    ALTER TABLE {schema}.order_end ALTER COLUMN by_record DROP DEFAULT;
    ALTER TABLE {schema}.answer DROP COLUMN fingerprint, DROP COLUMN refusal;
  END IF;
END
$migrate$;

-- The truth: one row per command, numbered without a gap in commit order. Everything below is a projection of it, or a wall beside it.
CREATE TABLE IF NOT EXISTS {schema}.journal (
  sequence bigint PRIMARY KEY CHECK (sequence > 0),
  record bytea NOT NULL
);
ALTER TABLE {schema}.journal ALTER COLUMN record SET STORAGE EXTERNAL;

CREATE OR REPLACE FUNCTION {schema}.refuse() RETURNS trigger LANGUAGE plpgsql AS $refuse$
BEGIN
  RAISE EXCEPTION 'CartIntegrity: % (%.%)', TG_ARGV[0], TG_TABLE_SCHEMA, TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END
$refuse$;

CREATE OR REPLACE TRIGGER journal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {schema}.journal
  FOR EACH STATEMENT EXECUTE FUNCTION {schema}.refuse('the journal is append-only; a correction is a new record');

-- Records follow each other: one look for all that a batch adds.
CREATE OR REPLACE FUNCTION {schema}.refuse_gap() RETURNS trigger LANGUAGE plpgsql AS $refuse$
DECLARE
  first bigint;
  last bigint;
  added bigint;
BEGIN
  SELECT min(a.sequence), max(a.sequence), count(*) INTO first, last, added FROM added_rows a;
  IF last - first + 1 <> added OR (first > 1 AND NOT EXISTS (SELECT FROM {schema}.journal j WHERE j.sequence = first - 1)) THEN
    RAISE EXCEPTION 'CartIntegrity: record % follows no record (%.%)', first, TG_TABLE_SCHEMA, TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END
$refuse$;

CREATE OR REPLACE TRIGGER journal_no_gap AFTER INSERT ON {schema}.journal REFERENCING NEW TABLE AS added_rows
  FOR EACH STATEMENT EXECUTE FUNCTION {schema}.refuse_gap();

-- Current state of a stock item, for people, reports and as a wall: brought up to date in the background, a second or so behind. Room on every page, so that a new version of a row stays on its page and no index is touched.
CREATE TABLE IF NOT EXISTS {schema}.head (
  sku text COLLATE "C" NOT NULL,
  location text COLLATE "C" NOT NULL,
  version bigint NOT NULL CHECK (version > 0),
  last_sequence bigint NOT NULL CHECK (last_sequence > 0),
  last_hash bytea NOT NULL CHECK (octet_length(last_hash) = 16),
  on_hand bigint NOT NULL CHECK (on_hand BETWEEN 0 AND 1000000000000),
  reserved bigint NOT NULL CHECK (reserved BETWEEN 0 AND 1000000000000),
  allocated bigint NOT NULL CHECK (allocated BETWEEN 0 AND 1000000000000),
  damaged bigint NOT NULL CHECK (damaged BETWEEN 0 AND 1000000000000),
  quarantined bigint NOT NULL CHECK (quarantined BETWEEN 0 AND 1000000000000),
  non_sellable bigint NOT NULL CHECK (non_sellable BETWEEN 0 AND 1000000000000),
  in_transit bigint NOT NULL CHECK (in_transit BETWEEN 0 AND 1000000000000),
  backorder_allowance bigint NOT NULL CHECK (backorder_allowance BETWEEN 0 AND 1000000000000),
  promise_date date,
  is_preorder boolean NOT NULL,
  forced boolean NOT NULL,
  PRIMARY KEY (sku, location)
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.02);

-- Never oversell, once more: only a forced correction may promise more than is there, and no older version replaces a newer one.
-- After the update, not before: a trigger before it would lock and log every row a second time, whether it fires or not.
CREATE OR REPLACE TRIGGER head_oversold BEFORE INSERT ON {schema}.head FOR EACH ROW
  WHEN (NOT NEW.forced AND NEW.reserved + NEW.allocated + NEW.damaged + NEW.quarantined + NEW.non_sellable > NEW.on_hand + NEW.backorder_allowance)
  EXECUTE FUNCTION {schema}.refuse('more would be promised than is there');
CREATE OR REPLACE TRIGGER head_more_oversold AFTER UPDATE ON {schema}.head FOR EACH ROW
  WHEN (NOT NEW.forced
    AND NEW.reserved + NEW.allocated + NEW.damaged + NEW.quarantined + NEW.non_sellable - NEW.on_hand - NEW.backorder_allowance
      > GREATEST(0, OLD.reserved + OLD.allocated + OLD.damaged + OLD.quarantined + OLD.non_sellable - OLD.on_hand - OLD.backorder_allowance))
  EXECUTE FUNCTION {schema}.refuse('more would be promised than is there');
CREATE OR REPLACE TRIGGER head_older AFTER UPDATE ON {schema}.head FOR EACH ROW
  WHEN (NEW.version <= OLD.version OR NEW.last_sequence <= OLD.last_sequence)
  EXECUTE FUNCTION {schema}.refuse('an older version of a stock item would replace a newer one');

-- Up to which record the heads have been brought.
CREATE TABLE IF NOT EXISTS {schema}.head_projection (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  sequence bigint NOT NULL
);
INSERT INTO {schema}.head_projection (sequence) VALUES (0) ON CONFLICT DO NOTHING;

-- The state at some record, so that a start folds only what came later. Nothing is lost with it.
CREATE TABLE IF NOT EXISTS {schema}.snapshot (
  sequence bigint PRIMARY KEY,
  length bigint NOT NULL,
  hash bytea NOT NULL
);
CREATE TABLE IF NOT EXISTS {schema}.snapshot_chunk (
  sequence bigint NOT NULL,
  number integer NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (sequence, number)
);
ALTER TABLE {schema}.snapshot_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- An order id ends once.
CREATE TABLE IF NOT EXISTS {schema}.order_end (
  order_id text COLLATE "C" PRIMARY KEY,
  by_record bigint NOT NULL
);
CREATE OR REPLACE TRIGGER order_ended BEFORE UPDATE OR DELETE OR TRUNCATE ON {schema}.order_end
  FOR EACH STATEMENT EXECUTE FUNCTION {schema}.refuse('an order id ends once');

-- The first answer to a movement, for ever: what it was, its record says.
CREATE TABLE IF NOT EXISTS {schema}.answer (
  source text COLLATE "C" NOT NULL,
  reference text COLLATE "C" NOT NULL,
  sequence bigint NOT NULL,
  PRIMARY KEY (source, reference)
);
CREATE OR REPLACE TRIGGER answer_given BEFORE UPDATE OR DELETE OR TRUNCATE ON {schema}.answer
  FOR EACH STATEMENT EXECUTE FUNCTION {schema}.refuse('the first answer to a movement stands');

INSERT INTO {schema}.version (number) VALUES (2) ON CONFLICT DO NOTHING;
