using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace CartIntegrity.AspNetCore;

/// <summary><c>GET {base}/why</c>: the latest alerts of the request's own cart, for the badge. In Development only; otherwise there is no such page.</summary>
internal sealed class WhyEndpoint(RequestCart requestCart, RecentAlerts recent, TimeProvider time, IHostEnvironment environment)
{
    public IResult Get(HttpContext context)
    {
        if (!environment.IsDevelopment())
        {
            return TypedResults.NotFound();
        }

        if (requestCart.Find(context) is not { } cart)
        {
            return Problems.Of(ProblemCodes.NoCart);
        }

        var now = time.GetUtcNow();
        var alerts = recent.Of(cart).Select(alert => new WhyAlert((long)(now - alert.At).TotalMilliseconds, alert.After.TotalMilliseconds, alert.Sequence));
        return TypedResults.Json(new WhyAnswer([.. alerts]), WireJson.Default.WhyAnswer);
    }
}
