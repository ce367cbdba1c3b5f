using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using NewsSearch.Archive.CrossLanguage;
using NewsSearch.SearchApi.Analysis;
using NewsSearch.SearchApi.Articles;
using NewsSearch.SearchApi.Describing;
using NewsSearch.SearchApi.Logging;
using NewsSearch.SearchApi.Pages;
using NewsSearch.SearchApi.Problems;
using NewsSearch.SearchApi.Search;
using NewsSearch.SearchApi.Timeline;

namespace NewsSearch.SearchApi.Hosting;

/// <summary>Puts the service together.</summary>
public static class SearchService
{
    // A query of 4,000 Cyrillic letters takes 24,000 bytes of the request line.
    private const int MaxRequestLineBytes = 64 << 10;

    /// <summary>Opens the archive and builds the service, not started yet.</summary>
    /// <exception cref="FileNotFoundException">There is no index to serve.</exception>
    /// <exception cref="IOException">The index is held by another writer, or cannot be read; or a lexicon is damaged.</exception>
    public static WebApplication Build(ServiceOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.UseUrls(options.Urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = MaxRequestLineBytes;
        });
        // One line a request is enough: ours.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // A start that fails is told by the command, in a line and without a stack.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Answers));
        builder.Services.AddDescription();
        builder.Services.AddPages();
        builder.Services.AddSingleton<StartLog>();
        builder.Services.AddArchive(options);

        var service = builder.Build();
        service.Services.GetRequiredService<StartLog>().Translations(
            [.. service.Services.GetRequiredService<Lexicons>().Loaded], options.LexiconFolder ?? Lexicons.DefaultFolder);
        service.UseMiddleware<RequestLog>();
        service.Use(AnswerHeadAsGet);
        service.UseRouting();
        service.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = AnswerFailureAsync, AllowStatusCode404Response = true });
        service.UseStatusCodePages(AnswerStatusAsync);
        service.MapSearch();
        service.MapTimeline();
        service.MapArticles();
        service.MapAnalysis();
        service.MapHealth();
        service.MapOpenApi("/openapi/{documentName}.json");
        service.MapPages();
        return service;
    }

    /// <summary>What answers GET answers HEAD: the server itself leaves out the body.</summary>
    private static Task AnswerHeadAsGet(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Request.Method = HttpMethods.Get;
        }

        return next(context);
    }

    private static async Task AnswerFailureAsync(HttpContext context)
    {
        var failure = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        var problem = failure is BadHttpRequestException bad
            ? ProblemResults.Make(bad.StatusCode, "The request cannot be read", bad.Message)
            : ProblemResults.Make(StatusCodes.Status500InternalServerError, "The service failed", "This is not your fault; the log says more.");
        await problem.ExecuteAsync(context);
    }

    private static Task AnswerStatusAsync(StatusCodeContext status)
    {
        var context = status.HttpContext;
        var code = context.Response.StatusCode;
        var (title, detail) = code switch
        {
            StatusCodes.Status404NotFound => ("Not found", $"There is nothing at {context.Request.Path}."),
            StatusCodes.Status405MethodNotAllowed => ("Method not allowed", $"{context.Request.Path} does not answer {context.Request.Method}."),
            _ => ("The request cannot be answered", string.Create(CultureInfo.InvariantCulture, $"Status {code}.")),
        };
        return ProblemResults.Make(code, title, detail).ExecuteAsync(context);
    }
}
