using System;
using System.Linq;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace Qms.Domain.Benchmarks;

/// <summary>Measures the SDK beside its peers. <c>--quick</c> for a rough answer within a minute; otherwise every argument goes to BenchmarkDotNet, such as <c>--filter *Replay*</c>.</summary>
public static class Program
{
    /// <summary>Whether a rough answer will do.</summary>
    internal static bool IsQuick { get; private set; }

    /// <summary>Runs all benchmarks, or those that a filter names.</summary>
    public static void Main(string[] args)
    {
        IsQuick = args.Contains("--quick");
        var others = args.Where(argument => argument != "--quick").ToArray();

        // In this process: no project is generated for each benchmark, and all of a group share the machine's mood, which ratios need.
        var job = Job.Default.WithToolchain(new InProcessEmitToolchain(TimeSpan.FromMinutes(10), logOutput: true))
            .WithWarmupCount(IsQuick ? 2 : 6)
            .WithIterationCount(IsQuick ? 3 : 15)
            .WithIterationTime(TimeInterval.FromMilliseconds(IsQuick ? 50 : 150));
        var config = ManualConfig.CreateEmpty()
            .AddJob(job)
            .AddLogger(ConsoleLogger.Default)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Descriptor, DefaultColumnProviders.Metrics, DefaultColumnProviders.Params)
            .AddColumn(StatisticColumn.Median, StatisticColumn.Min, StatisticColumn.Max, BaselineRatioColumn.RatioMean)
            .AddExporter(MarkdownExporter.GitHub)
            .WithOptions(ConfigOptions.DisableLogFile);
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(others.Contains("--filter") ? others : [.. others, "--filter", "*"], config);
    }
}
