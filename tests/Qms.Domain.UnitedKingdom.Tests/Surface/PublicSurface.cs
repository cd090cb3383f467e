using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using Qms.Domain.Core.Confidentiality;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Incidents;
using Qms.Domain.UnitedKingdom;

namespace Qms.Domain.UnitedKingdom.Tests.Surface;

/// <summary>Every public type of the packages that this project sees.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static Type[] Types { get; } =
        [.. new[] { typeof(Rejection).Assembly, typeof(Incident).Assembly, typeof(ImagingService).Assembly }.Distinct().SelectMany(static assembly => assembly.GetExportedTypes())];

    public static IEnumerable<Type> Enums => Types.Where(static type => type.IsEnum);

    public static IEnumerable<Type> Records => Types.Where(IsRecord);

    /// <summary>Structs that name something: a single value, and a name that ends in Id.</summary>
    public static IEnumerable<Type> Ids => Types.Where(static type => type is { IsValueType: true, IsEnum: false } && type.Name.EndsWith("Id", StringComparison.Ordinal));

    public static bool IsRecord(Type type) =>
        type.GetMethod("PrintMembers", Declared) is { } print && print.IsDefined(typeof(CompilerGeneratedAttribute))
        || type.GetMethod("<Clone>$", Declared) is not null;

    public static IEnumerable<PropertyInfo> PersonalData(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static property => property.IsDefined(typeof(PersonalDataAttribute), inherit: true));

    /// <summary>Every type that a public member of <paramref name="type"/> takes, gives or holds, taken apart to the last type argument.</summary>
    public static IEnumerable<(string Member, Type Type)> Mentioned(Type type) =>
        from member in type.GetMembers(Declared)
        where member is not Type
        from mentioned in member switch
        {
            MethodBase { IsPublic: false, IsFamily: false, IsFamilyOrAssembly: false } or FieldInfo { IsPublic: false, IsFamily: false } => [],
            ConstructorInfo constructor => constructor.GetParameters().Select(static parameter => parameter.ParameterType),
            MethodInfo method => method.GetParameters().Select(static parameter => parameter.ParameterType).Append(method.ReturnType),
            FieldInfo field => [field.FieldType],
            _ => Enumerable.Empty<Type>(),
        }
        from part in Parts(mentioned)
        select ($"{type}.{member.Name}", part);

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!).Prepend(type)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Prepend(type.GetGenericTypeDefinition())
        : [type];
}
