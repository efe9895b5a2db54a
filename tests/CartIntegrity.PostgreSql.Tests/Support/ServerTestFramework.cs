using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: TestFramework("CartIntegrity.PostgreSql.Tests.ServerTestFramework", "CartIntegrity.PostgreSql.Tests")]

namespace CartIntegrity.PostgreSql.Tests;

/// <summary>
/// Skips, visibly, what needs a server where there is none; in CI it fails instead. The contract suite's tests are ordinary facts, so that must
/// happen outside of them. Tests that need no server carry <c>[Trait("Server", "none")]</c>, those that kill one <c>[Trait("Server", "own")]</c>.
/// </summary>
public sealed class ServerTestFramework(IMessageSink messages) : XunitTestFramework(messages)
{
    protected override ITestFrameworkExecutor CreateExecutor(AssemblyName assemblyName) =>
        new Executor(assemblyName, SourceInformationProvider, DiagnosticMessageSink);

    private static string? ReasonToSkip(ITestCase test)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
        {
            return null;
        }

        var needs = test.Traits.TryGetValue("Server", out var values) ? values[0] : "shared";
        return needs switch { "none" => null, "own" => TestServer.MissingPrograms, _ => TestServer.Missing };
    }

    private sealed class Executor(AssemblyName assembly, ISourceInformationProvider sources, IMessageSink messages) : XunitTestFrameworkExecutor(assembly, sources, messages)
    {
        protected override void RunTestCases(IEnumerable<IXunitTestCase> testCases, IMessageSink executionMessageSink, ITestFrameworkExecutionOptions executionOptions) =>
            base.RunTestCases(
                testCases.Select(test => ReasonToSkip(test) is { } reason ? new SkippedTest(DiagnosticMessageSink, test, reason) : test).ToList(),
                executionMessageSink, executionOptions);
    }

    private sealed class SkippedTest : XunitTestCase
    {
        private readonly string _id = "";

        [Obsolete("Only the runner's serialiser makes it this way.")]
        public SkippedTest()
        {
        }

        public SkippedTest(IMessageSink messages, IXunitTestCase test, string reason)
            : base(messages, TestMethodDisplay.ClassAndMethod, TestMethodDisplayOptions.None, test.TestMethod, test.TestMethodArguments)
        {
            _id = test.UniqueID;
            (DisplayName, SkipReason) = (test.DisplayName, reason);
        }

        // The runner knows the test by this.
        protected override string GetUniqueID() => _id;

        protected override void Initialize()
        {
            var reason = SkipReason;
            base.Initialize();
            SkipReason = reason ?? SkipReason;
        }
    }
}
