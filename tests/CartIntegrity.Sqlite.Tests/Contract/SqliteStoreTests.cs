using CartIntegrity.Testing;

namespace CartIntegrity.Sqlite.Tests;

// The SQLite store keeps the whole contract.
public sealed class SqliteHoldTests() : HoldContractTests(new SqliteStoreFixture());

public sealed class SqliteCommitTests() : CommitContractTests(new SqliteStoreFixture());

public sealed class SqlitePaymentTests() : PaymentContractTests(new SqliteStoreFixture());

public sealed class SqliteMovementTests() : MovementContractTests(new SqliteStoreFixture());

public sealed class SqliteReleaseTests() : ReleaseContractTests(new SqliteStoreFixture());

public sealed class SqliteMoveTests() : MoveContractTests(new SqliteStoreFixture());

public sealed class SqliteExpiryTests() : ExpiryContractTests(new SqliteStoreFixture());

public sealed class SqliteAvailabilityTests() : AvailabilityContractTests(new SqliteStoreFixture());

public sealed class SqliteJournalTests() : JournalContractTests(new SqliteStoreFixture());

public sealed class SqliteRestartTests() : RestartContractTests(new SqliteStoreFixture());

public sealed class SqliteConcurrencyTests() : ConcurrencyContractTests(new SqliteStoreFixture());

public sealed class SqliteIdempotencyTests() : IdempotencyContractTests(new SqliteStoreFixture());

public sealed class SqliteFeedTests() : FeedContractTests(new SqliteStoreFixture());

// Saved after every command: a restart then loads everything from the snapshot and folds nothing.
public sealed class SqliteSavedRestartTests() : RestartContractTests(new SqliteStoreFixture(snapshotEvery: 1));
