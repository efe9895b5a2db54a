namespace CartIntegrity.Load;

/// <summary>What the shoppers of one client, or of all, came to.</summary>
internal sealed class OrderFigures
{
    public long Orders { get; set; }

    public long Requests { get; set; }

    /// <summary>Where journeys ended that are no orders; there is enough of everything, so none should.</summary>
    public List<string> Failures { get; } = [];

    /// <summary>Whole journeys, from the product's page to the order's.</summary>
    public Latencies Journeys { get; } = new();

    /// <summary>From "place order" to the answer.</summary>
    public Latencies Placings { get; } = new();

    public void Add(JourneyResult result, TimeSpan time)
    {
        Requests += result.Requests;
        if (result.End == JourneyEnd.Sold)
        {
            Orders++;
            Journeys.Record(time);
            Placings.Record(result.Placing);
        }
        else
        {
            Failures.Add(result.Where);
        }
    }

    public void Add(OrderFigures other)
    {
        (Orders, Requests) = (Orders + other.Orders, Requests + other.Requests);
        Failures.AddRange(other.Failures);
        Journeys.Add(other.Journeys);
        Placings.Add(other.Placings);
    }
}
