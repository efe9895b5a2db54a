using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace CartIntegrity.E2E;

/// <summary>
/// Collects what the pages of one shopper complain about: errors in the console, among them broken content security
/// policy and missing files; uncaught exceptions; and requests to anywhere but the shop.
/// </summary>
internal sealed class PageProblems
{
    private readonly ConcurrentQueue<string> _seen = new();
    private readonly ConcurrentBag<string> _expected = [];

    public PageProblems(IBrowserContext context, Uri shop)
    {
        context.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _seen.Enqueue($"console: {message.Text} ({message.Location})");
            }
        };
        context.WebError += (_, error) => _seen.Enqueue($"uncaught: {error.Error}");
        context.Request += (_, request) =>
        {
            if (!IsOwn(new Uri(request.Url), shop))
            {
                _seen.Enqueue($"request to another origin: {request.Url}");
            }
        };
    }

    public IReadOnlyList<string> Unexpected => [.. _seen.Where(problem => !_expected.Any(problem.Contains))];

    public void Expect(string fragment) => _expected.Add(fragment);

    private static bool IsOwn(Uri url, Uri shop) =>
        url.Scheme is not ("http" or "https") || url.Authority == shop.Authority;
}
