namespace DemoStore.Tests;

/// <summary>Stands for the end of the process.</summary>
internal sealed class ProcessDiedException(CheckoutStep step) : Exception($"The process died after the step {step}.");
