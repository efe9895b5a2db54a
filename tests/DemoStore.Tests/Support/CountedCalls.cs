using System.Reflection;

namespace DemoStore.Tests;

/// <summary>Stands in front of a service and writes down what it is asked.</summary>
public class CountedCalls : DispatchProxy
{
    private object _asked = new();

    /// <summary>The names of the methods that were called, in their order.</summary>
    public List<string> Names { get; } = [];

    /// <summary>The service, and its calls.</summary>
    internal static (T Service, CountedCalls Calls) Of<T>(T service)
        where T : class
    {
        var proxy = Create<T, CountedCalls>();
        var calls = (CountedCalls)(object)proxy;
        calls._asked = service;
        return (proxy, calls);
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        Names.Add(targetMethod!.Name);
        return targetMethod.Invoke(_asked, args);
    }
}
