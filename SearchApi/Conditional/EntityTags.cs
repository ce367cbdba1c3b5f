using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace NewsSearch.SearchApi.Conditional;

/// <summary>
/// Validators of answers: the same request to the same state of the archive has the same tag. Weak, since times and the order of JSON members are not part of it.
/// </summary>
public static class EntityTags
{
    /// <summary>The tag of what <paramref name="request"/> answers from the state <paramref name="stateId"/>.</summary>
    /// <remarks>Normalised: the order of parameters, empty ones and the way of escaping make no difference.</remarks>
    public static EntityTagHeaderValue Of(HttpRequest request, string stateId)
    {
        ArgumentNullException.ThrowIfNull(request);
        var normalised = new StringBuilder(stateId).Append('\n').Append(request.Path.Value);
        foreach (var (name, values) in request.Query.OrderBy(parameter => parameter.Key, StringComparer.Ordinal))
        {
            foreach (var value in values)
            {
                if (!string.IsNullOrEmpty(value))
                {
                    normalised.Append('\n').Append(name).Append('=').Append(value.Length).Append(':').Append(value);
                }
            }
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(normalised.ToString()));
        return new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(hash.AsSpan(0, 12))}\"", isWeak: true);
    }

    /// <summary>Whether the client says by <c>If-None-Match</c> that it has the answer with this tag.</summary>
    public static bool IsKnown(HttpRequest request, EntityTagHeaderValue tag)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(tag);
        return request.GetTypedHeaders().IfNoneMatch.Any(known =>
            known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false));
    }

    /// <summary>Gives the answer its tag; caches may keep it, but ask each time.</summary>
    public static void Set(HttpResponse response, EntityTagHeaderValue tag)
    {
        ArgumentNullException.ThrowIfNull(response);
        var headers = response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
    }
}
