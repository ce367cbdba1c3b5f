using NewsSearch.Archive.Answering;
using NewsSearch.Archive.Backend;
using Xunit;

namespace NewsSearch.Archive.Tests.Answering;

public sealed class PageCursorTests
{
    private static readonly PageCursor Sample =
        new(0x0123_4567_89AB_CDEF, "42-00ff", -17, 30, new ViewPosition(1.25f, 1_755_129_600, (3L << 32) | 77));

    public static TheoryData<string> Garbage =>
        ["x", "AAAA", "%%%", "нет", "null", new string('A', 5_000), new string('=', 16), "AQ", "YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXo", "\0\0\0", "../../etc"];

    [Fact]
    public void A_cursor_is_read_as_it_was_written()
    {
        PageCursor[] cursors =
        [
            Sample,
            Sample with { After = null },
            Sample with { After = new ViewPosition(0, null, long.MaxValue) },
            Sample with { Now = long.MaxValue, HitsBefore = int.MaxValue, StateId = "я" },
        ];
        Assert.All(cursors, cursor => Assert.Equal(cursor, PageCursor.TryRead(cursor.ToString())));
    }

    [Theory]
    [MemberData(nameof(Garbage))]
    public void Garbage_is_no_cursor(string text) => Assert.Null(PageCursor.TryRead(text));

    [Fact]
    public void A_cursor_that_was_changed_anywhere_is_none()
    {
        var text = Sample.ToString();
        for (var i = 0; i < text.Length; i++)
        {
            Assert.Null(PageCursor.TryRead(text.Remove(i, 1)));
            var changed = text.ToCharArray();
            changed[i] = changed[i] == 'A' ? 'Q' : 'A';
            Assert.True(PageCursor.TryRead(new string(changed)) is not { } read || read == Sample);
        }
    }
}
