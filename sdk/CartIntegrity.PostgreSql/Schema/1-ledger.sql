-- The stock ledger of CartIntegrity. May be run again: what is there stays. {schema} is the name of its schema.
-- All times are ticks of 100 nanoseconds since 0001-01-01 UTC, as in the journal's records.
CREATE SCHEMA IF NOT EXISTS {schema};

CREATE TABLE IF NOT EXISTS {schema}.version (
  number integer PRIMARY KEY,
  applied timestamptz NOT NULL DEFAULT now()
);

-- The truth: one row per command, numbered without a gap in commit order. Everything below is a projection of it.
CREATE TABLE IF NOT EXISTS {schema}.journal (
  sequence bigint PRIMARY KEY CHECK (sequence > 0),
  at bigint NOT NULL,
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

-- Current state of a stock item. Room on every page, so that a new version of a row stays on its page and no index is touched.
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

-- Holds; body is the whole hold. until: when a live hold dies; when another may be forgotten. A hold is live while it is open with a line that has not ended.
CREATE TABLE IF NOT EXISTS {schema}.hold (
  id uuid PRIMARY KEY,
  cart text COLLATE "C" NOT NULL,
  state smallint NOT NULL CHECK (state BETWEEN 1 AND 5),
  live boolean NOT NULL CHECK (live = (state <= 2 AND cardinality(live_skus) > 0)),
  until bigint NOT NULL,
  live_skus text[] COLLATE "C" NOT NULL,
  other_skus text[] COLLATE "C",
  body bytea NOT NULL
) WITH (autovacuum_vacuum_scale_factor = 0.05);
CREATE INDEX IF NOT EXISTS hold_until ON {schema}.hold (live, until);

CREATE OR REPLACE TRIGGER hold_ended AFTER UPDATE ON {schema}.hold FOR EACH ROW
  WHEN (OLD.state IN (3, 4) AND NEW.state <> OLD.state)
  EXECUTE FUNCTION {schema}.refuse('a hold ends once');

-- Who holds some of a SKU, by when it runs out: one row per SKU of a live hold. No foreign key: it would cost more than the row.
CREATE TABLE IF NOT EXISTS {schema}.hold_line (
  sku text COLLATE "C" NOT NULL,
  until bigint NOT NULL,
  hold uuid NOT NULL,
  PRIMARY KEY (sku, until, hold)
) WITH (autovacuum_vacuum_scale_factor = 0.05);

CREATE TABLE IF NOT EXISTS {schema}.cart (
  cart text COLLATE "C" PRIMARY KEY,
  hold uuid NOT NULL
) WITH (fillfactor = 80);

-- An order id ends once.
CREATE TABLE IF NOT EXISTS {schema}.order_end (
  order_id text COLLATE "C" PRIMARY KEY,
  hold uuid,
  lines bytea NOT NULL
);
CREATE OR REPLACE TRIGGER order_ended BEFORE UPDATE OR DELETE OR TRUNCATE ON {schema}.order_end
  FOR EACH STATEMENT EXECUTE FUNCTION {schema}.refuse('an order id ends once');

-- The first answer to a movement, for ever.
CREATE TABLE IF NOT EXISTS {schema}.answer (
  source text COLLATE "C" NOT NULL,
  reference text COLLATE "C" NOT NULL,
  fingerprint bytea NOT NULL CHECK (octet_length(fingerprint) = 16),
  sequence bigint NOT NULL,
  refusal smallint NOT NULL,
  PRIMARY KEY (source, reference)
);
CREATE OR REPLACE TRIGGER answer_given BEFORE UPDATE OR DELETE OR TRUNCATE ON {schema}.answer
  FOR EACH STATEMENT EXECUTE FUNCTION {schema}.refuse('the first answer to a movement stands');

INSERT INTO {schema}.version (number) VALUES (1) ON CONFLICT DO NOTHING;
