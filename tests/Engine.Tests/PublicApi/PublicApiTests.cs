using System.Reflection;
using System.Xml.Linq;
using NewsSearch.Analyzers;
using NewsSearch.Engine.Search;
using NewsSearch.Testing;
using Xunit;

namespace NewsSearch.Engine.Tests.PublicApi;

/// <summary>What the package shows to others is a list that is reviewed; APPROVE=1 writes it anew.</summary>
public sealed class PublicApiTests
{
    private static readonly Assembly[] Assemblies = [typeof(Snapshot).Assembly, typeof(IAnalyzer).Assembly];

    [Fact]
    public void The_public_surface_is_as_reviewed()
    {
        var path = Path.Combine(SharedData.RepositoryRoot, "tests", "Engine.Tests", "PublicApi", "PublicApi.txt");
        var found = string.Concat(Assemblies.SelectMany(ApiListing.Of).Select(line => $"{line}\n"));
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(path, found);
        }

        var reviewed = File.ReadAllText(path);
        string[] added = [.. found.Split('\n').Except(reviewed.Split('\n')).Select(line => $"+ {line}")];
        string[] removed = [.. reviewed.Split('\n').Except(found.Split('\n')).Select(line => $"- {line}")];
        Assert.True(
            string.Equals(reviewed, found, StringComparison.Ordinal),
            $"The public surface changed. If others need it so, run this test with APPROVE=1 and commit PublicApi.txt.\n{string.Join('\n', removed.Concat(added))}");
    }

    [Fact]
    public void Every_public_type_and_property_is_documented_also_those_of_records()
    {
        var missing =
            from assembly in Assemblies
            let documented = Documented(assembly)
            from type in assembly.GetExportedTypes()
            from id in ApiListing.Visible(type).Where(member => member is PropertyInfo or FieldInfo).Select(member => Id(type, member)).Prepend($"T:{type.FullName}")
            where !documented.Contains(id)
            select id;

        Assert.Empty(missing);
    }

    [Fact]
    public void Lists_are_shown_as_interfaces()
    {
        string[] mutable = ["List`1", "Dictionary`2", "HashSet`1"];
        var shown = Assemblies.SelectMany(assembly => assembly.GetExportedTypes())
            .SelectMany(ApiListing.Visible)
            .SelectMany(Types);

        Assert.DoesNotContain(shown, type => mutable.Contains(type.Name, StringComparer.Ordinal));
    }

    private static HashSet<string> Documented(Assembly assembly) =>
        XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member")
            .Where(member => member.HasElements)
            .Select(member => (string)member.Attribute("name")!)
            .ToHashSet(StringComparer.Ordinal);

    private static string Id(Type type, MemberInfo member) => $"{(member is PropertyInfo ? 'P' : 'F')}:{type.FullName}.{member.Name}";

    private static IEnumerable<Type> Types(MemberInfo member) => member switch
    {
        PropertyInfo property => [property.PropertyType],
        MethodInfo method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType),
        ConstructorInfo constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
        _ => [],
    };
}
