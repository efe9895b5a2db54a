namespace CartIntegrity;

/// <summary>Writing a decided record failed half-way: what the batch has made so far cannot be trusted, so none of it is stored.</summary>
internal sealed class RecordDefectException(Exception cause)
    : Exception($"A record could not be written by a defect: {cause.Message}", cause);
