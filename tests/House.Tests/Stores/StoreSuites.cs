using System.Text.RegularExpressions;

namespace House.Tests;

/// <summary>Which store runs which part of the contract.</summary>
internal static partial class StoreSuites
{
    private const string Seam = "ILedgerStore";

    /// <summary>The classes of the contract: public, abstract, named …ContractTests.</summary>
    public static IEnumerable<string> Suites(IEnumerable<Type> types) =>
        types.Where(type => type is { IsAbstract: true, IsSealed: false, IsPublic: true })
            .Select(type => type.Name.Split('`')[0])
            .Where(name => name.EndsWith("ContractTests", StringComparison.Ordinal));

    /// <summary>The classes that are a store.</summary>
    public static IEnumerable<string> Stores(IEnumerable<Type> types) =>
        types.Where(type => type is { IsClass: true, IsAbstract: false } && type.GetInterfaces().Any(it => it.Name == Seam)).Select(type => type.Name);

    /// <summary>The concrete test classes in a source file, each with the suite it derives from.</summary>
    public static IEnumerable<(string TestClass, string Suite)> Derived(string source) =>
        from Match match in DerivedClass().Matches(source)
        where !match.Groups["modifiers"].Value.Contains("abstract", StringComparison.Ordinal)
        select (match.Groups["name"].Value, match.Groups["suite"].Value);

    /// <summary>What is missing. A test class belongs to a store when its name has the store's material in it: Sqlite, Memory.</summary>
    public static IEnumerable<string> Problems(
        IReadOnlyCollection<string> stores, IReadOnlyCollection<string> suites, IReadOnlyCollection<(string TestClass, string Suite)> derived)
    {
        if (stores.Count > 0 && suites.Count == 0)
        {
            return [$"There are stores ({string.Join(", ", stores)}) but CartIntegrity.Testing has no public abstract class named …ContractTests"];
        }

        return from store in stores
               let material = Material(store)
               from suite in suites
               where !derived.Any(it => it.Suite == suite && it.TestClass.Contains(material, StringComparison.OrdinalIgnoreCase))
               select $"{store} does not run {suite}: add a class such as {material}{suite.Replace("Contract", "", StringComparison.Ordinal)} : {suite} to its tests";
    }

    // InMemoryLedgerStore is of memory, SqliteLedgerStore of Sqlite.
    private static string Material(string store)
    {
        var name = store.Replace("LedgerStore", "", StringComparison.Ordinal).Replace("Store", "", StringComparison.Ordinal);
        return name.StartsWith("In", StringComparison.Ordinal) ? name[2..] : name;
    }

    [GeneratedRegex(@"(?<modifiers>(?:\b(?:public|internal|sealed|abstract|partial)\s+)*)class\s+(?<name>\w+)[^{;:]*:[^{;]*?\b(?<suite>\w+ContractTests)\b", RegexOptions.CultureInvariant)]
    private static partial Regex DerivedClass();
}
