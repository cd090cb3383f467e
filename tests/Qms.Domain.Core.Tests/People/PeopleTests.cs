using System;
using System.Collections.Generic;
using System.Text.Json;
using Qms.Domain.Core.People;

namespace Qms.Domain.Core.Tests.People;

public class PeopleTests
{
    private static readonly JsonSerializerOptions Plain = new();

    [Theory]
    [InlineData("7")]
    [InlineData("anna@example.org")]
    [InlineData(" kept as it was given ")]
    public void A_key_reads_back_as_it_was_given(string key)
    {
        var id = new ActorId(key);
        Assert.Equal(key, id.ToString());
        Assert.Equal(id, JsonSerializer.Deserialize<ActorId>(JsonSerializer.Serialize(id, Plain), Plain));
    }

    [Fact]
    public void A_key_has_1_to_128_characters()
    {
        Assert.True(ActorId.IsValid(new string('a', 128)));
        Assert.False(ActorId.IsValid(new string('a', 129)));
        Assert.All(new string?[] { null, "", " ", "\t\n" }, static key => Assert.Throws<ArgumentException>("value", () => new ActorId(key!)));
        Assert.Contains("\"\" is not the key of a person", Assert.Throws<JsonException>(static () => JsonSerializer.Deserialize<ActorId>("\"\"", Plain)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_empty_key_names_nobody_and_is_not_written()
    {
        Assert.True(default(ActorId).IsEmpty);
        Assert.Equal("", default(ActorId).ToString());
        Assert.False(ActorId.Anonymous.IsEmpty);
        Assert.Throws<JsonException>(static () => JsonSerializer.Serialize(default(ActorId), Plain));
    }

    [Theory]
    [InlineData("staff")]
    [InlineData("level-2-reviewer")]
    [InlineData("2nd-reader")]
    public void A_role_is_lower_case_words_joined_by_hyphens(string code)
    {
        var role = new Role(code);
        Assert.Equal(code, role.ToString());
        Assert.Equal(code.Replace('-', ' '), role.Name);
        Assert.Equal(role, JsonSerializer.Deserialize<Role>(JsonSerializer.Serialize(role, Plain), Plain));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("staff-")]
    [InlineData("-staff")]
    [InlineData("quality--manager")]
    [InlineData("Staff")]
    [InlineData("quality manager")]
    [InlineData("qualité")]
    [InlineData("staff\n")]
    public void Any_other_text_is_no_role(string? code)
    {
        Assert.Throws<ArgumentException>("code", () => new Role(code!));
        if (code is null) return;
        var refusal = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Role>(JsonSerializer.Serialize(code, Plain), Plain));
        Assert.Contains($"\"{code}\" is not a role such as quality-manager.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_actor_is_equal_by_key_and_roles_and_keeps_them()
    {
        var roles = new List<Role> { Roles.Staff };
        var actor = new Actor(new ActorId("a"), roles);
        roles.Add(Roles.System);
        Assert.Equal(new Actor("a", new Role("staff")), actor);
        Assert.NotEqual(new Actor("a"), actor);
        Assert.True(actor.Has(new Role("staff")));
        Assert.False(actor.Has(Roles.System));
    }

    [Fact]
    public void An_actor_has_a_key_and_a_list_of_roles()
    {
        Assert.Throws<ArgumentException>("id", static () => new Actor(default(ActorId), []));
        Assert.Throws<ArgumentException>(static () => new Actor(" "));
        Assert.Throws<ArgumentNullException>(static () => new Actor(new ActorId("a"), null!));
    }

    [Fact]
    public void Who_gives_no_name_holds_the_role_of_staff_only()
    {
        Assert.True(Actor.Anonymous.IsAnonymous);
        Assert.Equal([Roles.Staff], Actor.Anonymous.Roles);
        Assert.False(new Actor("a", Roles.Staff).IsAnonymous);
    }
}
