namespace NewsSearch.Testing.Storage;

/// <summary>One change of storage, as small as a process can die in.</summary>
/// <param name="Operation">What is done.</param>
/// <param name="Name">The file; empty for the directory.</param>
/// <param name="Bytes">What is written.</param>
/// <param name="To">The new name.</param>
public sealed record StorageChange(StorageOperation Operation, string Name, ReadOnlyMemory<byte> Bytes = default, string To = "");
