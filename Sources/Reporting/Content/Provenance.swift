/// What made a report: no date, no path of a machine, no name of a user.
public struct Provenance: Sendable, Equatable {
  /// The version of Acopio.
  public var version: String
  /// The name of the pipeline, as in `acopio run NAME`.
  public var pipeline: String
  /// The pipeline file below the project root.
  public var file: String
  /// BLAKE2b-256 of the pipeline file in hexadecimal digits.
  public var digest: String

  /// The version and the pipeline with its hash.
  public init(version: String, pipeline: String, file: String, digest: String) {
    self.version = version
    self.pipeline = pipeline
    self.file = file
    self.digest = digest
  }
}
