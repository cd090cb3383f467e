using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.Data.Sqlite;

namespace Qms.Samples.Tests;

/// <summary>A folder of its own in which the program runs.</summary>
public sealed class DeskRun : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("incident-desk-").FullName;

    public string Database => Path.Combine(_folder, "desk.db");

    public string File(string name) => Path.Combine(_folder, name);

    public (int ExitCode, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var exitCode = IncidentDesk.Program.Run([.. args, "--database", Database], output, error);
        return (exitCode, output.ToString(), error.ToString());
    }

    /// <summary>An input file with some of the cases.</summary>
    public string Input(Func<string, bool> which, params string[] more)
    {
        var file = File("input.jsonl");
        System.IO.File.WriteAllLines(file, System.IO.File.ReadLines(Repository.Data("imaging-incidents.jsonl")).Where(which).Concat(more));
        return file;
    }

    public long Scalar(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public IReadOnlyList<string> Texts(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        var texts = new List<string>();
        while (row.Read()) texts.Add(row.GetString(0));
        return texts;
    }

    public void Execute(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(1, command.ExecuteNonQuery());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Database, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
