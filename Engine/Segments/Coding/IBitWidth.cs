namespace NewsSearch.Engine.Segments.Coding;

/// <summary>A number of bits that the compiler knows: a generic method over it has every shift and mask as a constant.</summary>
internal interface IBitWidth
{
    /// <summary>1 to 31.</summary>
    static abstract int Bits { get; }
}

/// <inheritdoc/>
internal readonly struct Width1 : IBitWidth
{
    /// <inheritdoc/>
    public static int Bits => 1;
}

/// <inheritdoc/>
internal readonly struct Width2 : IBitWidth
{
    /// <inheritdoc/>
    public static int Bits => 2;
}

/// <inheritdoc/>
internal readonly struct Width3 : IBitWidth
{
    /// <inheritdoc/>
    public static int Bits => 3;
}

/// <inheritdoc/>
internal readonly struct Width4 : IBitWidth
{
    /// <inheritdoc/>
    public static int Bits => 4;
}

/// <inheritdoc/>
internal readonly struct Width5 : IBitWidth
{
    /// <inheritdoc/>
    public static int Bits => 5;
}

/// <inheritdoc/>
internal readonly struct Width6 : IBitWidth
{
    /// <inheritdoc/>
    public static int Bits => 6;
}

/// <inheritdoc/>
internal readonly struct Width7 : IBitWidth
{
    /// <inheritdoc/>
    public static int Bits => 7;
}

/// <inheritdoc/>
internal readonly struct Width8 : IBitWidth
{
    /// <inheritdoc/>
    public static int Bits => 8;
}

/// <inheritdoc/>
internal readonly struct Width9 : IBitWidth
{
    /// <inheritdoc/>
    public static int Bits => 9;
}

/// <inheritdoc/>
internal readonly struct Width10 : IBitWidth
{
    /// <inheritdoc/>
    public static int Bits => 10;
}

/// <inheritdoc/>
internal readonly struct Width11 : IBitWidth
{
    /// <inheritdoc/>
    public static int Bits => 11;
}

/// <inheritdoc/>
internal readonly struct Width12 : IBitWidth
{
    /// <inheritdoc/>
    public static int Bits => 12;
}

/// <inheritdoc/>
internal readonly struct Width13 : IBitWidth
{
    /// <inheritdoc/>
    public static int Bits => 13;
}

/// <inheritdoc/>
internal readonly struct Width14 : IBitWidth
{
    /// <inheritdoc/>
    public static int Bits => 14;
}

/// <inheritdoc/>
internal readonly struct Width15 : IBitWidth
{
    /// <inheritdoc/>
    public static int Bits => 15;
}

/// <inheritdoc/>
internal readonly struct Width16 : IBitWidth
{
    /// <inheritdoc/>
    public static int Bits => 16;
}

/// <inheritdoc/>
internal readonly struct Width17 : IBitWidth
{
    /// <inheritdoc/>
    public static int Bits => 17;
}

/// <inheritdoc/>
internal readonly struct Width18 : IBitWidth
{
    /// <inheritdoc/>
    public static int Bits => 18;
}

/// <inheritdoc/>
internal readonly struct Width19 : IBitWidth
{
    /// <inheritdoc/>
    public static int Bits => 19;
}

/// <inheritdoc/>
internal readonly struct Width20 : IBitWidth
{
    /// <inheritdoc/>
    public static int Bits => 20;
}

/// <inheritdoc/>
internal readonly struct Width21 : IBitWidth
{
    /// <inheritdoc/>
    public static int Bits => 21;
}

/// <inheritdoc/>
internal readonly struct Width22 : IBitWidth
{
    /// <inheritdoc/>
    public static int Bits => 22;
}

/// <inheritdoc/>
internal readonly struct Width23 : IBitWidth
{
    /// <inheritdoc/>
    public static int Bits => 23;
}

/// <inheritdoc/>
internal readonly struct Width24 : IBitWidth
{
    /// <inheritdoc/>
    public static int Bits => 24;
}

/// <inheritdoc/>
internal readonly struct Width25 : IBitWidth
{
    /// <inheritdoc/>
    public static int Bits => 25;
}

/// <inheritdoc/>
internal readonly struct Width26 : IBitWidth
{
    /// <inheritdoc/>
    public static int Bits => 26;
}

/// <inheritdoc/>
internal readonly struct Width27 : IBitWidth
{
    /// <inheritdoc/>
    public static int Bits => 27;
}

/// <inheritdoc/>
internal readonly struct Width28 : IBitWidth
{
    /// <inheritdoc/>
    public static int Bits => 28;
}

/// <inheritdoc/>
internal readonly struct Width29 : IBitWidth
{
    /// <inheritdoc/>
    public static int Bits => 29;
}

/// <inheritdoc/>
internal readonly struct Width30 : IBitWidth
{
    /// <inheritdoc/>
    public static int Bits => 30;
}

/// <inheritdoc/>
internal readonly struct Width31 : IBitWidth
{
    /// <inheritdoc/>
    public static int Bits => 31;
}
