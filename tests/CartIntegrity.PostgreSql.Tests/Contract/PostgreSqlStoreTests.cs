using CartIntegrity.Testing;

namespace CartIntegrity.PostgreSql.Tests;

// The PostgreSQL store keeps the whole contract.
public sealed class PostgreSqlHoldTests() : HoldContractTests(new PostgreSqlStoreFixture());

public sealed class PostgreSqlCommitTests() : CommitContractTests(new PostgreSqlStoreFixture());

public sealed class PostgreSqlPaymentTests() : PaymentContractTests(new PostgreSqlStoreFixture());

public sealed class PostgreSqlMovementTests() : MovementContractTests(new PostgreSqlStoreFixture());

public sealed class PostgreSqlReleaseTests() : ReleaseContractTests(new PostgreSqlStoreFixture());

public sealed class PostgreSqlMoveTests() : MoveContractTests(new PostgreSqlStoreFixture());

public sealed class PostgreSqlExpiryTests() : ExpiryContractTests(new PostgreSqlStoreFixture());

public sealed class PostgreSqlAvailabilityTests() : AvailabilityContractTests(new PostgreSqlStoreFixture());

public sealed class PostgreSqlJournalTests() : JournalContractTests(new PostgreSqlStoreFixture());

public sealed class PostgreSqlRestartTests() : RestartContractTests(new PostgreSqlStoreFixture());

public sealed class PostgreSqlConcurrencyTests() : ConcurrencyContractTests(new PostgreSqlStoreFixture());

public sealed class PostgreSqlIdempotencyTests() : IdempotencyContractTests(new PostgreSqlStoreFixture());

public sealed class PostgreSqlFeedTests() : FeedContractTests(new PostgreSqlStoreFixture());
