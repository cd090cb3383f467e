using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Qms.Domain.Core.Confidentiality;

namespace Qms.Domain.Trends.Tests.Reviewing.Support;

/// <summary>Walks records by reflection: every property with its path, its value and whether it is marked as personal data.</summary>
internal static class ObjectGraph
{
    public sealed record Leaf(string Path, object? Value, bool IsPersonal);

    /// <summary>Every property without properties of its own below <paramref name="root"/>.</summary>
    public static IReadOnlyList<Leaf> Leaves(object root)
    {
        var leaves = new List<Leaf>();
        Visit(root, "", false, leaves.Add, static _ => { });
        return leaves;
    }

    /// <summary>Every record in the graph, the root first.</summary>
    public static IReadOnlyList<object> Records(object root)
    {
        var records = new List<object>();
        Visit(root, "", false, static _ => { }, records.Add);
        return records;
    }

    /// <summary>The paths, as JSON names them, of the properties of <paramref name="type"/> that hold personal data.</summary>
    public static IReadOnlyList<string> PersonalPaths(Type type)
    {
        var paths = new List<string>();
        Visit(type, "", paths);
        return paths;
    }

    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    public static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static property => property.GetIndexParameters().Length == 0 && property.Name != "EqualityContract");

    public static bool IsPersonal(PropertyInfo property) => property.IsDefined(typeof(PersonalDataAttribute), inherit: true);

    private static void Visit(Type type, string path, List<string> paths)
    {
        foreach (var property in Properties(type))
        {
            var here = path + Camel(property.Name);
            if (IsPersonal(property)) paths.Add(here);
            var item = property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? property.PropertyType.GetGenericArguments()[0] : null;
            if (IsRecord(item ?? property.PropertyType)) Visit(item ?? property.PropertyType, here + (item is null ? "." : "[]."), paths);
        }
    }

    private static void Visit(object? value, string path, bool isPersonal, Action<Leaf> leaf, Action<object> record)
    {
        if (value is null or string || (value is not IEnumerable && !IsRecord(value.GetType())))
        {
            leaf(new(path, value, isPersonal));
            return;
        }

        if (value is IEnumerable items)
        {
            var index = 0;
            foreach (var item in items) Visit(item, $"{path}[{index++}]", isPersonal, leaf, record);
            leaf(new(path + ".count", index, false));
            return;
        }

        record(value);
        foreach (var property in Properties(value.GetType())) Visit(property.GetValue(value), path + "." + property.Name, isPersonal || IsPersonal(property), leaf, record);
    }

    private static bool IsRecord(Type type) => type.Namespace?.StartsWith("Qms.Domain", StringComparison.Ordinal) == true && type.IsClass;
}
