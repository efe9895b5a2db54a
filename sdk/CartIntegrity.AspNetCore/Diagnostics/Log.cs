using Microsoft.Extensions.Logging;

namespace CartIntegrity.AspNetCore;

/// <summary>
/// Everything this package logs: ids 3000 to 3999. No message carries a token, a name or an address. The sentences of 3001 to 3009 stand with the rules
/// that find them (<see cref="ISetupRule"/>), because the doctor says the same.
/// </summary>
internal static partial class Log
{
    [LoggerMessage(3000, LogLevel.Information, "CartIntegrity is ready: store {Store}, reservation window {Window}, endpoints at {BasePath}, carts from {Carts}.", EventName = "WebReady")]
    public static partial void Ready(ILogger log, string store, TimeSpan window, string basePath, string carts);

    [LoggerMessage(3001, LogLevel.Warning, "{Finding}", EventName = "StoreInMemory")]
    public static partial void StoreInMemory(ILogger log, string finding);

    [LoggerMessage(3002, LogLevel.Warning, "{Finding}", EventName = "ScriptMissing")]
    public static partial void ScriptMissing(ILogger log, string finding);

    [LoggerMessage(3003, LogLevel.Warning, "{Finding}", EventName = "ScriptEmpty")]
    public static partial void ScriptEmpty(ILogger log, string finding);

    [LoggerMessage(3004, LogLevel.Warning, "{Finding}", EventName = "KeysNotKept")]
    public static partial void KeysNotKept(ILogger log, string finding);

    [LoggerMessage(3005, LogLevel.Warning, "{Finding}", EventName = "NotMapped")]
    public static partial void NotMapped(ILogger log, string finding);

    [LoggerMessage(3006, LogLevel.Warning, "{Finding}", EventName = "MappedTwice")]
    public static partial void MappedTwice(ILogger log, string finding);

    [LoggerMessage(3007, LogLevel.Warning, "{Finding}", EventName = "NoCartSource")]
    public static partial void NoCartSource(ILogger log, string finding);

    [LoggerMessage(3008, LogLevel.Warning, "{Finding}", EventName = "OddLimit")]
    public static partial void OddLimit(ILogger log, string finding);

    [LoggerMessage(3009, LogLevel.Warning, "{Finding}", EventName = "LanguageIncomplete")]
    public static partial void LanguageIncomplete(ILogger log, string finding);

    [LoggerMessage(3010, LogLevel.Warning, "The response of {Path} may be cached (Cache-Control or output caching), so <cart-integrity /> wrote neither token nor cart into it; the client asks for them. Told once.", EventName = "CacheableResponse")]
    public static partial void CacheableResponse(ILogger log, string path);

    [LoggerMessage(3011, LogLevel.Error, "The cart of a page could not be loaded; the page says that it is being checked and the client asks again.", EventName = "PageCartFailed")]
    public static partial void PageCartFailed(ILogger log, Exception exception);

    [LoggerMessage(3020, LogLevel.Warning, "Refused a request with origin \"{Origin}\"; the site's own is {Scheme}://{Host}. If shoppers use that origin, let UseForwardedHeaders restore it, or add it to CartIntegrityWebOptions.AllowedOrigins. Told once per origin.", EventName = "ForeignOrigin")]
    public static partial void ForeignOrigin(ILogger log, string origin, string scheme, string host);

    [LoggerMessage(3021, LogLevel.Information, "A page may not watch: {Code}.", EventName = "WatchRefused")]
    public static partial void WatchRefused(ILogger log, string code);

    [LoggerMessage(3030, LogLevel.Debug, "A connection watches its cart.", EventName = "WatchStarted")]
    public static partial void WatchStarted(ILogger log);

    [LoggerMessage(3031, LogLevel.Information, "Refused a connection: its cart has {Limit} already, the most it may have.", EventName = "TooManyConnections")]
    public static partial void TooManyConnections(ILogger log, int limit);

    [LoggerMessage(3032, LogLevel.Debug, "A connection is closed: its right to watch has ended.", EventName = "WatchEnded")]
    public static partial void WatchEnded(ILogger log);

    [LoggerMessage(3033, LogLevel.Debug, "A snapshot could not be sent; the connection is gone.", EventName = "SendFailed")]
    public static partial void SendFailed(ILogger log, Exception exception);

    [LoggerMessage(3040, LogLevel.Error, "A cart could not be told to a shopping agent.", EventName = "AgentCartFailed")]
    public static partial void AgentCartFailed(ILogger log, Exception exception);

    [LoggerMessage(3041, LogLevel.Warning, "Product facts for a shopping agent failed or were late; prices the shopper has seen are told instead.", EventName = "AgentFactsFailed")]
    public static partial void AgentFactsFailed(ILogger log, Exception exception);
}
