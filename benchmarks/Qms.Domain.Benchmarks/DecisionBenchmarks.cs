using System;
using BenchmarkDotNet.Attributes;
using FluentValidation;
using FluentValidation.Results;
using Qms.Domain.Core.Deciding;
using Qms.Domain.FluentValidation;
using Qms.Domain.Incidents;

namespace Qms.Domain.Benchmarks;

/// <summary>A whole decision (who may, form, retry, lifecycle, rules, event, next state) beside the validation of the form alone by FluentValidation.</summary>
public class DecisionBenchmarks
{
    private static readonly FormValidator<IncidentCommand.Triage> Derived = IncidentForms.Triage.ToValidator();
    private static readonly HandWritten Written = new();

    /// <summary>Ours: decides the triage of a reported incident.</summary>
    [Benchmark]
    public Decision<Incident, IncidentEvent> DecideTriage() => Scene.Service.Incidents.Decide(Scene.Reported, Scene.Triage, Scene.Context);

    /// <summary>Ours: the form's check alone.</summary>
    [Benchmark]
    public int CheckForm() => IncidentForms.Triage.Check(Scene.Triage).Count;

    /// <summary>The form as a FluentValidation validator.</summary>
    [Benchmark]
    public ValidationResult DerivedValidator() => Derived.Validate(Scene.Triage);

    /// <summary>The same rules written for FluentValidation by hand.</summary>
    [Benchmark(Baseline = true)]
    public ValidationResult HandWrittenValidator() => Written.Validate(Scene.Triage);

    private sealed class HandWritten : AbstractValidator<IncidentCommand.Triage>
    {
        public HandWritten()
        {
            RuleFor(x => x.Response).IsInEnum();
            RuleFor(x => x.Rationale).NotEmpty().MaximumLength(4_000);
            RuleFor(x => x.Handler).Must(handler => !handler.IsEmpty);
        }
    }
}
