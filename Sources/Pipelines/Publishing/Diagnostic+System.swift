import Foundation
import Tabular

/// What the system says when it cannot write, as problems that schedulers can tell apart.
extension Diagnostic {
  /// A file or folder that cannot be made.
  static func cannotCreate(_ path: String, _ number: Int32) -> Diagnostic {
    let isDisk = [ENOSPC, EDQUOT, EIO, EFBIG].contains(number)
    let code = exhausted(number) ?? (isDisk ? .writeFailed : .cannotCreate)
    return Diagnostic(code, "'\(path)' must be writable: \(systemText(number))")
  }

  /// A write that failed midway.
  static func writeFailed(_ path: String, _ number: Int32) -> Diagnostic {
    let isForbidden = [EACCES, EPERM, EROFS, ENOTDIR, ELOOP].contains(number)
    let code = exhausted(number) ?? (isForbidden ? .cannotCreate : .writeFailed)
    return Diagnostic(code, "'\(path)' must be written whole: \(systemText(number))")
  }

  /// What Acopio wrote before and cannot read now.
  static func unreadable(_ path: String, _ number: Int32) -> Diagnostic {
    Diagnostic(
      exhausted(number) ?? .writeFailed, "'\(path)' must be readable: \(systemText(number))")
  }

  /// A link, a folder or a file that stands in the way.
  static func notPlain(_ path: String, _ expected: String) -> Diagnostic {
    Diagnostic(
      .cannotCreate, "'\(path)' must be \(expected)",
      hint: "move it away, or choose another place with '--output'")
  }

  private static func exhausted(_ number: Int32) -> Code? {
    [EMFILE, ENFILE, ENOMEM].contains(number) ? .tooManyFiles : nil
  }

  private static func systemText(_ number: Int32) -> String {
    strerror(number).map { String(cString: $0).lowercased() } ?? "error \(number)"
  }
}
