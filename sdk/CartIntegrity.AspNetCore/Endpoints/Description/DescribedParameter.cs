using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace CartIntegrity.AspNetCore;

/// <summary>A parameter that an endpoint reads by itself, told as routing tells those it binds.</summary>
internal sealed class DescribedParameter(ParameterInfo parameter) : IParameterBindingMetadata
{
    public string Name => parameter.Name!;

    public bool HasTryParse => false;

    public bool HasBindAsync => false;

    public ParameterInfo ParameterInfo => parameter;

    public bool IsOptional => new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;
}
