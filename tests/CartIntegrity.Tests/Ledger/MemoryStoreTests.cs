using CartIntegrity.Testing;

namespace CartIntegrity.Tests;

// The store in memory keeps the whole contract.
public sealed class MemoryHoldTests() : HoldContractTests(new MemoryStoreFixture());

public sealed class MemoryCommitTests() : CommitContractTests(new MemoryStoreFixture());

public sealed class MemoryPaymentTests() : PaymentContractTests(new MemoryStoreFixture());

public sealed class MemoryMovementTests() : MovementContractTests(new MemoryStoreFixture());

public sealed class MemoryReleaseTests() : ReleaseContractTests(new MemoryStoreFixture());

public sealed class MemoryMoveTests() : MoveContractTests(new MemoryStoreFixture());

public sealed class MemoryExpiryTests() : ExpiryContractTests(new MemoryStoreFixture());

public sealed class MemoryAvailabilityTests() : AvailabilityContractTests(new MemoryStoreFixture());

public sealed class MemoryJournalTests() : JournalContractTests(new MemoryStoreFixture());

public sealed class MemoryRestartTests() : RestartContractTests(new MemoryStoreFixture());

public sealed class MemoryConcurrencyTests() : ConcurrencyContractTests(new MemoryStoreFixture());

public sealed class MemoryIdempotencyTests() : IdempotencyContractTests(new MemoryStoreFixture());

public sealed class MemoryFeedTests() : FeedContractTests(new MemoryStoreFixture());
