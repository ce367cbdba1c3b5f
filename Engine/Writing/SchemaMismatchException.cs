namespace NewsSearch.Engine.Writing;

/// <summary>The index was made with other fields or another analysis than asked for; it must be made anew.</summary>
/// <param name="message">What differs.</param>
public sealed class SchemaMismatchException(string message) : InvalidOperationException(message);
