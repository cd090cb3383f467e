using System;
using System.IO;
using Microsoft.Data.Sqlite;
using Qms.Domain.UnitedKingdom;
using Qms.Samples.DocumentControl;

const string Help = """
    document-control [--nation england|wales|scotland|northern-ireland] [--database FILE] [--fresh] [--help]

    Takes the documents of an invented department through a year, stores every event in SQLite and prints what an assessor asks for.
    The database is a new file (default: document-control.db in the current folder). One that is there already is kept and nothing is done;
    --fresh deletes that file first.
    """;

var nation = "england";
var file = "document-control.db";
var fresh = false;
for (var i = 0; i < args.Length; i++)
{
    if (args[i] is "--help" or "-h")
    {
        Console.WriteLine(Help);
        return 0;
    }

    if (args[i] == "--fresh")
    {
        fresh = true;
        continue;
    }

    if (args[i] is not ("--nation" or "--database") || i + 1 == args.Length)
    {
        Console.Error.WriteLine($"\"{args[i]}\" is not understood, or says too little.{Environment.NewLine}{Help}");
        return 2;
    }

    if (args[i] == "--nation") nation = args[++i];
    else file = args[++i];
}

ImagingService? service = nation switch
{
    "england" => ImagingService.InEngland(),
    "wales" => ImagingService.InWales(),
    "scotland" => ImagingService.InScotland(),
    "northern-ireland" => ImagingService.InNorthernIreland(),
    _ => null,
};
if (service is null)
{
    Console.Error.WriteLine($"\"{nation}\" is not a nation: england, wales, scotland or northern-ireland.");
    return 2;
}

if (File.Exists(file) && !fresh)
{
    Console.Error.WriteLine($"{file} is there already and is kept. Name another with --database, or delete it by --fresh.");
    return 1;
}

try
{
    File.Delete(file);
    using var store = new DocumentStore(file);
    service = service.WithDocumentPolicy(Year.Policy);
    var desk = new Department(service, store, Console.Out);
    Year.Play(desk, service);
    return Report.Print(desk, service, store, Console.Out) ? 0 : 1;
}
catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"The database {file} cannot be used: {e.Message}");
    return 1;
}
