import Reporting
import Tabular

/// The hashes of files as they are now, each file read once.
struct FileDigests {
  private var known: [String: String?]

  /// Starts with the hashes of files that were read already, by absolute path.
  init(known: [String: String] = [:]) {
    self.known = known.mapValues(Optional.some)
  }

  /// The hash of a file; nil where there is none that can be read.
  mutating func digest(of path: String) -> String? {
    if let digest = known[path] { return digest }
    let digest = Self.digest(of: path)
    known[path] = .some(digest)
    return digest
  }

  /// Takes over the hashes that files of an input had when it was read.
  mutating func take(_ facts: InputFacts, of plan: Plan) {
    let replacement = facts.isReplaced ? plan.files[facts.name]?.paths.first : nil
    for file in facts.files {
      known[replacement ?? plan.project.located(file.path)] = .some(file.digest)
    }
    for file in [facts.correctionFile].compactMap({ $0 }) + facts.conversionFiles {
      known[plan.project.located(file.path)] = .some(file.digest)
    }
  }

  /// How many bytes are read at a time.
  private static let blockSize = 1 << 18

  /// The hash of a file; nil where there is none that can be read to its end, unchanged.
  static func digest(of path: String) -> String? {
    do throws(Diagnostic) {
      let file = try InputFile(path: path, holdsData: false)
      var hash = BLAKE2b()
      var position = 0
      let block = UnsafeMutableRawBufferPointer.allocate(
        byteCount: min(blockSize, max(1, file.size)), alignment: 16)
      defer { block.deallocate() }
      while position < file.size {
        let count = try file.read(at: position, into: block)
        guard count > 0 else { return nil }
        hash.update(UnsafeRawBufferPointer(rebasing: block[..<count]))
        position += count
      }
      try file.checkUnchanged()
      return hash.hexadecimal()
    } catch {
      return nil
    }
  }
}
