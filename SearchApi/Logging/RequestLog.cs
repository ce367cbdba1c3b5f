namespace NewsSearch.SearchApi.Logging;

/// <summary>One line a request: what was asked, how it ended, how long it took.</summary>
public sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> logger, TimeProvider time)
{
    private const int MaxQueryLength = 500;

    /// <summary>Answers the request and logs it.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var started = time.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            if (logger.IsEnabled(LogLevel.Information))
            {
                var request = context.Request;
                var path = request.Path.Value ?? "";
                var query = Shortened(request.QueryString.Value ?? "");
                var elapsedMs = Math.Round(time.GetElapsedTime(started).TotalMilliseconds, 1);
                Answered(logger, request.Method, path, query, context.Response.StatusCode, elapsedMs);
            }
        }
    }

    private static string Shortened(string query) => query.Length > MaxQueryLength ? $"{query[..MaxQueryLength]}…" : query;

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "{Method} {Path}{Query} {Status} in {ElapsedMs} ms")]
    private static partial void Answered(ILogger logger, string method, string path, string query, int status, double elapsedMs);
}
