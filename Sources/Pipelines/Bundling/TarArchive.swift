public import Tabular

/// Files in one, as a tar archive without clock, user and machine: the same files, the same bytes.
///
/// The format is POSIX ustar (IEEE Std 1003.1-1988): a head of 512 bytes before each file, which is
/// filled up to a multiple of 512, and 1024 zeros at the end.
public enum TarArchive {
  private static let block = 512

  /// The archive of files below a folder of its own.
  ///
  /// Throws `bundle.path-too-long`.
  public static func bytes(
    of files: [PublishedFile], below folder: String
  ) throws(Diagnostic) -> [UInt8] {
    var bytes: [UInt8] = []
    for file in files {
      bytes += try head(of: folder + "/" + file.path, size: file.bytes.count)
      bytes += file.bytes
      bytes += zeros((block - file.bytes.count % block) % block)
    }
    return bytes + zeros(2 * block)
  }

  private static func head(of path: String, size: Int) throws(Diagnostic) -> [UInt8] {
    let (prefix, name) = try split(path)
    var head = field(name, 100) + octal(0o644, 8) + octal(0, 8) + octal(0, 8)
    head += octal(size, 12) + octal(0, 12)
    let checksumAt = head.count
    head += Array("        0".utf8) + zeros(100) + Array("ustar".utf8) + [0] + Array("00".utf8)
    head += zeros(32) + zeros(32) + octal(0, 8) + octal(0, 8) + field(prefix, 155)
    head += zeros(block - head.count)
    let sum = head.reduce(0) { $0 + Int($1) }
    head.replaceSubrange(checksumAt..<(checksumAt + 8), with: octal(sum, 7) + [0x20])
    return head
  }

  /// A path as a prefix and a name, which a slash would join again.
  private static func split(_ path: String) throws(Diagnostic) -> (prefix: String, name: String) {
    if path.utf8.count <= 100 { return ("", path) }
    let slashes = path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }
    let cut = slashes.first { slash in
      path[slash...].utf8.count - 1 <= 100 && path[..<slash].utf8.count <= 155
    }
    guard let cut else {
      throw Diagnostic(
        .pathTooLong, "the path '\(path)' must fit a tar archive, which it does not",
        hint: "write a folder: '--output DIR'")
    }
    return (String(path[..<cut]), String(path[path.index(after: cut)...]))
  }

  private static func field(_ text: String, _ width: Int) -> [UInt8] {
    Array(text.utf8) + zeros(max(0, width - text.utf8.count))
  }

  /// Octal digits with a zero byte behind them.
  private static func octal(_ number: Int, _ width: Int) -> [UInt8] {
    let digits = String(number, radix: 8)
    return Array((String(repeating: "0", count: max(0, width - 1 - digits.count)) + digits).utf8)
      + [0]
  }

  private static func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }
}
