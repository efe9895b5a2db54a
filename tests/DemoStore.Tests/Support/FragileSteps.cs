namespace DemoStore.Tests;

/// <summary>Lets the process die after a step: nothing behind it runs, as if the power had gone.</summary>
internal sealed class FragileSteps : ICheckoutSteps
{
    /// <summary>The step after which it dies; <c>null</c>: it lives.</summary>
    public CheckoutStep? DieAfter { get; set; }

    /// <summary>Only this order dies; <c>null</c>: any.</summary>
    public string? Only { get; set; }

    public void Reached(CheckoutStep step, string order)
    {
        if (step == DieAfter && (Only is null || Only == order))
        {
            throw new ProcessDiedException(step);
        }
    }
}
