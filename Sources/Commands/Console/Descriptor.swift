import Foundation

/// An open file of the process that bytes are written to, standard output for example.
struct Descriptor: Sendable {
  /// The number that the system knows it by.
  let number: Int32

  /// Where answers go.
  static let standardOutput = Descriptor(number: 1)
  /// Where messages go.
  static let standardError = Descriptor(number: 2)

  /// Whether a person looks at it.
  var isTerminal: Bool { isatty(number) == 1 }

  /// Writes all bytes; the error number of what failed, or nil.
  func write(_ bytes: [UInt8]) -> Int32? {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        Foundation.write(number, $0.baseAddress, $0.count)
      }
      if count > 0 {
        written += count
      } else if count == 0 || errno != EINTR {
        return count == 0 ? EIO : errno
      }
    }
    return nil
  }
}
