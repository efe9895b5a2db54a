using System.Xml.Linq;
using CartIntegrity;

namespace House.Tests;

/// <summary>Public is a promise, and a type nobody meant to derive from is closed.</summary>
public sealed class TypeRuleTests
{
    public static TheoryData<string> Packages => SdkPackage.Names;

    [Theory]
    [MemberData(nameof(Packages))]
    public void Types_are_sealed_or_abstract_or_listed_with_a_reason(string package) =>
        SdkPackage.Named(package).WrittenTypes
            .Where(type => !TypeRules.IsClosed(type) && !OpenTypes.Reasons.ContainsKey(type.FullName!))
            .Select(type => type.FullName).Should().BeEmpty("a class is sealed, static or abstract, or OpenTypes gives the reason");

    [Fact]
    public void Open_types_listed_exist_and_are_open() =>
        OpenTypes.Reasons.Keys.Except(SdkPackage.All.SelectMany(package => package.WrittenTypes).Where(type => !TypeRules.IsClosed(type)).Select(type => type.FullName!))
            .Should().BeEmpty("a reason for a class that is closed or gone is out of date");

    [Theory]
    [MemberData(nameof(Packages))]
    public void Namespaces_are_the_name_of_the_package(string package) =>
        SdkPackage.Named(package).WrittenTypes.Where(type => !TypeRules.IsInNamespace(type, package))
            .Select(type => type.FullName).Should().BeEmpty("one using shows everything of a package");

    [Theory]
    [MemberData(nameof(Packages))]
    public void Public_types_are_documented(string package)
    {
        var assembly = SdkPackage.Named(package).Assembly;
        var entries = XElement.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member")
            .Where(member => !string.IsNullOrWhiteSpace(member.Value) || member.HasElements)
            .Select(member => (string)member.Attribute("name")!).ToHashSet(StringComparer.Ordinal);
        assembly.GetExportedTypes().Where(type => !SdkPackage.IsMadeByCompiler(type))
            .Select(type => "T:" + type.FullName!.Replace('+', '.')).Where(name => !entries.Contains(name))
            .Should().BeEmpty("a public type says what it is for");
    }

    [Fact]
    public void Rules_tell_right_from_wrong()
    {
        TypeRules.IsClosed(typeof(TypeRuleTests)).Should().BeTrue();
        TypeRules.IsClosed(typeof(HoldContractTests)).Should().BeTrue();
        TypeRules.IsClosed(typeof(ILedgerStore)).Should().BeTrue();
        TypeRules.IsClosed(typeof(Random)).Should().BeFalse();
        TypeRules.IsInNamespace(typeof(TypeRuleTests), "House.Tests").Should().BeTrue();
        TypeRules.IsInNamespace(typeof(TypeRuleTests), "House").Should().BeFalse();
        TypeRules.IsInNamespace(typeof(string), "House.Tests").Should().BeFalse();
        TypeRules.IsInNamespace(typeof(CartIntegrityServices), "CartIntegrity.Sqlite").Should().BeTrue("registration is in the root namespace");
        TypeRules.IsInNamespace(typeof(Sku), "CartIntegrity.Sqlite").Should().BeFalse();
    }
}
