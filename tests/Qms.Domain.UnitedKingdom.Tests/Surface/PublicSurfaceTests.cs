using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Qms.Domain.Core.Forms;
using Qms.Domain.Core.Json;
using Qms.Domain.Core.People;

namespace Qms.Domain.UnitedKingdom.Tests.Surface;

public class PublicSurfaceTests
{
    private static void None(IEnumerable<string?> faults) => Assert.Equal([], faults.Order(StringComparer.Ordinal));

    [Fact]
    public void The_packages_are_seen()
    {
        Assert.True(PublicSurface.Enums.Count() > 30);
        Assert.True(PublicSurface.Records.Count() > 50);
        Assert.True(PublicSurface.Ids.Count() > 5);
        Assert.Contains(PublicSurface.Records, static type => PublicSurface.PersonalData(type).Any());
    }

    /// <summary>What a form is made of is never written: the JSON Schema says it in words of its own.</summary>
    private static readonly Type[] NeverWritten = [typeof(FormFieldKind)];

    [Fact]
    public void Every_enum_is_written_by_its_wire_names() =>
        None(PublicSurface.Enums.Except(NeverWritten)
            .Where(static type => type.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType != typeof(WireEnumConverter<>).MakeGenericType(type))
            .Select(static type => type.FullName));

    [Fact]
    public void Every_enum_counts_up_from_zero_over_int() =>
        None(PublicSurface.Enums
            .Where(static type => Enum.GetUnderlyingType(type) != typeof(int) || !Enum.GetValues(type).Cast<int>().SequenceEqual(Enumerable.Range(0, Enum.GetNames(type).Length)))
            .Select(static type => type.FullName));

    [Fact]
    public void Every_value_type_that_is_no_enum_is_immutable() =>
        None(PublicSurface.Types.Where(static type => type is { IsValueType: true, IsEnum: false } && !type.IsDefined(typeof(IsReadOnlyAttribute))).Select(static type => type.FullName));

    [Fact]
    public void The_default_of_every_id_says_that_it_is_empty_and_is_neither_written_nor_read() =>
        Assert.All(PublicSurface.Ids, static type =>
        {
            var none = Activator.CreateInstance(type)!;
            Assert.Equal(true, type.GetProperty("IsEmpty")?.GetValue(none));
            Assert.NotNull(none.ToString());
            Assert.Throws<JsonException>(() => JsonSerializer.Serialize(none, type));
            foreach (var text in new[] { "", " ", type == typeof(ActorId) ? new string('a', 129) : Guid.Empty.ToString() })
            {
                Assert.Throws<JsonException>(() => JsonSerializer.Deserialize($"\"{text}\"", type));
            }

            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("null", type));
        });

    [Fact]
    public void Every_id_is_written_as_one_string_and_reads_back_equal() =>
        Assert.All(PublicSurface.Ids, static type =>
        {
            const string Json = "\"01981a2b-3c4d-7e5f-8a9b-0c1d2e3f4a5b\"";
            var id = JsonSerializer.Deserialize(Json, type)!;
            Assert.Equal(Json, JsonSerializer.Serialize(id, type));
            Assert.Equal(Json.Trim('"'), id.ToString());
            Assert.Equal(false, type.GetProperty("IsEmpty")!.GetValue(id));
        });

    [Fact]
    public void No_record_shows_a_list_that_can_change_or_that_compares_by_identity() =>
        None(
            from type in PublicSurface.Records
            from property in type.GetProperties()
            let kind = property.PropertyType
            where kind.IsArray || (kind.IsGenericType && new[] { typeof(List<>), typeof(IList<>), typeof(ICollection<>), typeof(Dictionary<,>), typeof(HashSet<>), typeof(ImmutableArray<>), typeof(ImmutableList<>) }
                .Contains(kind.GetGenericTypeDefinition()))
            select $"{type}.{property.Name}");

    [Fact]
    public void What_compares_by_content_has_the_operators_that_say_so() =>
        None(PublicSurface.Types
            .Where(static type => !type.IsEnum && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEquatable<>) && i.GetGenericArguments()[0] == type))
            .Where(static type => type.GetMethod("op_Equality") is null || type.GetMethod("op_Inequality") is null)
            .Select(static type => type.FullName));

    [Fact]
    public void No_public_member_speaks_of_a_DateTime() =>
        None(PublicSurface.Types.SelectMany(PublicSurface.Mentioned)
            .Where(static mentioned => mentioned.Type == typeof(DateTime) || mentioned.Type == typeof(DateTimeOffset) || mentioned.Type == typeof(TimeSpan) || mentioned.Type == typeof(TimeZoneInfo))
            .Select(static mentioned => mentioned.Member));

    [Fact]
    public void Nothing_public_measures_in_binary_fractions() =>
        None(PublicSurface.Types.SelectMany(PublicSurface.Mentioned).Where(static mentioned => mentioned.Type == typeof(double) || mentioned.Type == typeof(float)).Select(static mentioned => mentioned.Member));

    [Fact]
    public void Every_class_is_sealed_static_or_abstract() =>
        None(PublicSurface.Types.Where(static type => type is { IsClass: true, IsSealed: false, IsAbstract: false }).Select(static type => type.FullName));

    [Fact]
    public void Nothing_static_can_be_set() =>
        None(
            from type in PublicSurface.Types
            from member in type.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where !type.IsEnum && member is PropertyInfo { SetMethod.IsPublic: true } or FieldInfo { IsInitOnly: false, IsLiteral: false }
            select $"{type}.{member.Name}");

    [Fact]
    public void A_record_with_personal_data_says_itself_how_it_prints() =>
        None(PublicSurface.Records
            .Where(static type => PublicSurface.PersonalData(type).Any() && type.GetMethod("ToString", Type.EmptyTypes)!.IsDefined(typeof(CompilerGeneratedAttribute)))
            .Select(static type => type.FullName));
}
