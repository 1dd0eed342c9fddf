/// One file of a sample: where it goes and what it holds.
public struct SampleFile: Sendable, Equatable {
  /// The path below the folder that the sample is written to, with `/` between folders.
  public let path: String
  /// The content, ready to be written as it is.
  public let bytes: [UInt8]

  init(_ path: String, text: String) {
    self.path = path
    bytes = [UInt8](text.utf8)
  }
}
