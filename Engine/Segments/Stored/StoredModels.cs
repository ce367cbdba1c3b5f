namespace NewsSearch.Engine.Segments.Stored;

/// <summary>
/// The model that a writer's segments are coded with: made from the first that is large enough, used for those that follow so that merging can copy, and made anew when
/// the texts have changed or what it was made from was little. For any number of threads.
/// </summary>
internal sealed class StoredModels
{
    /// <summary>Payload from which a model is worth its place.</summary>
    public const long MinBytes = 512 << 10;

    /// <summary>From a sample of this size a model is not made anew because there is more.</summary>
    public const long EnoughBytes = 8 << 20;

    /// <summary>A model that does worse than this, in thousandths, does no better than Brotli.</summary>
    private const int MaxRatio = 600;

    /// <summary>Bytes of a sample, spread over the segment.</summary>
    private const int SampledBytes = 20 << 20;

    /// <summary>Bytes of each that are looked at.</summary>
    private const int SampledBytesOfDoc = 1 << 13;

    private StoredModel? _current;

    /// <summary>The model in use, if it was made from enough that it will not be made anew because there is more.</summary>
    public StoredModel? Settled => Volatile.Read(ref _current) is { TrainedBytes: >= EnoughBytes } model ? model : null;

    /// <summary>Whether payloads of so many bytes justify writing the model beside them.</summary>
    public static bool IsWorthItsPlace(StoredModel model, long bytes) => model.Written.Length < bytes / 16;

    /// <summary>Whether payloads of <paramref name="bytes"/> bytes, which take <paramref name="coded"/> in code, come out a fourth worse than those that the model was made from.</summary>
    public static bool HasDrifted(StoredModel model, long bytes, long coded) => coded * 1000 > bytes * model.Ratio * 5 / 4;

    /// <summary>The model for a segment; null if it is too small for one, or none would do.</summary>
    /// <param name="source">The documents. If most of them are coded already, that is their model.</param>
    /// <param name="cancellation">Ends it.</param>
    public StoredModel? Choose(SegmentSource source, CancellationToken cancellation)
    {
        var given = source.StoredModel;
        var bytes = EstimateBytes(source);
        if (given is not null && IsEnough(given, bytes))
        {
            return given;
        }

        var current = Volatile.Read(ref _current);
        if (current is not null && IsWorthItsPlace(current, bytes) && IsEnough(current, bytes) && !HasDrifted(current, source))
        {
            return current;
        }

        if (bytes < MinBytes)
        {
            return null;
        }

        var trainer = new StoredModelTrainer();
        foreach (var doc in Sample(source, (int)Math.Min(source.DocCount, 1 + (SampledBytes * (long)source.DocCount / bytes))))
        {
            cancellation.ThrowIfCancellationRequested();
            trainer.Add(Beginning(source, doc));
        }

        var model = trainer.Train();
        if (model.Ratio > MaxRatio)
        {
            return null;
        }

        Volatile.Write(ref _current, model);
        return model;
    }

    private static bool IsEnough(StoredModel model, long bytes) => model.TrainedBytes >= Math.Min(EnoughBytes, bytes / 4);

    /// <summary>By a few documents.</summary>
    private static bool HasDrifted(StoredModel model, SegmentSource source)
    {
        var encoder = new StoredEncoder(model);
        var (bytes, coded) = (1L, 0L);
        foreach (var doc in Sample(source, 64))
        {
            var payload = Beginning(source, doc);
            bytes += payload.Length;
            coded += encoder.Encode(payload).Length;
        }

        return HasDrifted(model, bytes, coded);
    }

    /// <summary>Of what can be sampled.</summary>
    private static long EstimateBytes(SegmentSource source)
    {
        var (docs, bytes) = (0L, 0L);
        foreach (var doc in Sample(source, 64))
        {
            docs++;
            bytes += Beginning(source, doc).Length;
        }

        return bytes * source.DocCount / docs;
    }

    private static ReadOnlySpan<byte> Beginning(SegmentSource source, int doc)
    {
        var payload = source.Sample(doc);
        return payload[..Math.Min(payload.Length, SampledBytesOfDoc)];
    }

    private static IEnumerable<int> Sample(SegmentSource source, int count)
    {
        count = Math.Min(count, source.DocCount);
        for (var i = 0; i < count; i++)
        {
            yield return (int)(i * (long)source.DocCount / count);
        }
    }
}
