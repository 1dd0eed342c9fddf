/// A reader of bytes that anybody may have written, with what must be true for all of them.
///
/// `Tests/Fuzz/run.sh` hands it to libFuzzer; the tests replay its seeds and finds, and a short
/// round of mutations, on every machine.
public protocol FuzzTarget: SendableMetatype {
  /// The name of its seeds and finds below `Tests/Fuzz`.
  static var name: String { get }
  /// What is wrong with the answer to some bytes; nil when nothing is. A crash is the worst answer.
  static func violation(for bytes: [UInt8]) -> String?
}
