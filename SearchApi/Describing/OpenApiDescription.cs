using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using NewsSearch.SearchApi.Parameters;

namespace NewsSearch.SearchApi.Describing;

/// <summary>Describes the interface at <c>/openapi/v1.json</c>, from the same tables that requests are read by.</summary>
public static class OpenApiDescription
{
    /// <summary>Adds the document.</summary>
    public static void AddDescription(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "News Search",
                Version = "1",
                Description = "Full-text search over dated news in Russian and English.",
            };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            var described = context.Description.ActionDescriptor.EndpointMetadata.OfType<ParameterMetadata>();
            foreach (var parameter in described.SelectMany(metadata => metadata.Parameters))
            {
                operation.Parameters ??= [];
                operation.Parameters.Add(Describe(parameter));
            }

            return Task.CompletedTask;
        });
    });

    /// <summary>Says which query parameters an address takes.</summary>
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, IReadOnlyList<ParameterDefinition> parameters) =>
        endpoint.WithMetadata(new ParameterMetadata(parameters));

    private static OpenApiParameter Describe(ParameterDefinition parameter)
    {
        var list = parameter.Repeatable || parameter.List;
        return new OpenApiParameter
        {
            Name = parameter.Name,
            In = ParameterLocation.Query,
            Description = parameter.Description,
            Style = ParameterStyle.Form,
            Explode = parameter.Repeatable,
            Schema = list ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = Item(parameter) } : Item(parameter),
        };
    }

    private static OpenApiSchema Item(ParameterDefinition parameter) => new()
    {
        Type = (parameter.Minimum, parameter.WholeNumber) switch
        {
            (null, _) => JsonSchemaType.String,
            (_, true) => JsonSchemaType.Integer,
            _ => JsonSchemaType.Number,
        },
        Enum = parameter.Values.Count == 0 ? null : [.. parameter.Values.Select(value => (JsonNode)value)],
        Minimum = parameter.Minimum?.ToString(CultureInfo.InvariantCulture),
        Maximum = parameter.Maximum?.ToString(CultureInfo.InvariantCulture),
        Default = parameter.Default is { } value ? (parameter.Minimum is null ? (JsonNode)value : JsonNode.Parse(value)) : null,
        Pattern = parameter.Date ? @"^\d{4}(-\d{2}(-\d{2})?)?$" : null,
    };
}
