using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NewsSearch.Archive.Backend;

namespace NewsSearch.Archive.Answering;

/// <summary>Tells questions apart that have other hits or another order of them.</summary>
internal static class QuestionFingerprint
{
    /// <summary>64 bits over everything that decides hits and order: not the size of pages, facets, highlighting, explanations and budget.</summary>
    public static ulong Of(AskedQuestion asked)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.Unicode);
        var question = asked.Question;
        writer.Write(question.Text);
        writer.Write((int)question.Syntax);
        writer.Write((int)question.Match);
        writer.Write((int)question.Language);
        writer.Write((int)question.Cross);
        writer.Write(asked.Days.First?.DayNumber ?? -1);
        writer.Write(asked.Days.Last?.DayNumber ?? -1);
        writer.Write((int)asked.Order);
        writer.Write(question.RecencyHalfLifeDays);
        foreach (var filter in asked.Values)
        {
            Write(writer, filter);
        }

        writer.Flush();
        return BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(bytes.ToArray()));
    }

    private static void Write(BinaryWriter writer, ValueFilter filter)
    {
        var values = filter.Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        writer.Write((int)filter.Field);
        writer.Write(values.Count);
        foreach (var value in values)
        {
            writer.Write(value);
        }
    }
}
