namespace CartIntegrity;

/// <summary>The SKUs a command concerns, those of the holds it names included: their dead lines are ended before it is decided.</summary>
internal static class CommandSkus
{
    public static void Collect(StockView view, StockCommand command, List<Sku> skus)
    {
        skus.Clear();
        switch (command)
        {
            case HoldCommand hold:
                foreach (var demand in hold.Demands)
                {
                    skus.Add(demand.Sku);
                }

                OfHold(view.HoldOf(hold.Cart), skus);
                break;
            case BeginPaymentCommand begin:
                OfHold(view.Hold(begin.Hold), skus);
                break;
            case EndPaymentCommand end:
                OfHold(view.Hold(end.Hold), skus);
                break;
            case CommitCommand commit:
                OfHold(view.Hold(commit.Hold), skus);
                break;
            case ReleaseCommand release:
                OfHold(view.HoldOf(release.Cart), skus);
                break;
            case MoveCommand move:
                OfHold(view.HoldOf(move.From), skus);
                OfHold(view.HoldOf(move.To), skus);
                break;
            case MovementCommand movement:
                skus.AddRange(movement.Movement.Lines.Select(line => line.Item.Sku));
                break;
            case SettingsCommand settings:
                skus.Add(settings.Change.Item.Sku);
                break;
            case TidyCommand tidy:
                skus.AddRange(tidy.Skus);
                break;
            default:
                break;
        }
    }

    private static void OfHold(Hold? hold, List<Sku> skus)
    {
        // A hold whose time ran out still names its SKUs: its commit may take the same units again.
        if (hold is null || hold.State is HoldState.Committed or HoldState.Released)
        {
            return;
        }

        foreach (var line in hold.Lines)
        {
            skus.Add(line.Item.Sku);
        }

        foreach (var demand in hold.Unheld)
        {
            skus.Add(demand.Sku);
        }
    }
}
