public import Tabular

extension Diagnostic.Code {
  /// A file or folder cannot be made.
  public static let cannotCreate = Diagnostic.Code(
    "publish.cannot-create", .cannotCreate,
    """
    A file or folder for the output cannot be made: it is not writable, or a link or a file is in
    the way. Acopio follows no links where it writes. What was published before stays as it was.
    """)

  /// Writing failed midway.
  public static let writeFailed = Diagnostic.Code(
    "publish.write-failed", .inputOutput,
    """
    The disk is full, or it failed while a file was written. Files are staged first, so what was
    published before stays as it was; or, if the new set was already complete on disk, the next
    start puts it in place.
    """)

  /// Another run is publishing.
  public static let locked = Diagnostic.Code(
    "publish.locked", .tryAgain,
    """
    Another run of Acopio is working on the same output. Only one may write. The lock ends with the
    process that holds it, so there is never anything to unlock: try again later.
    """)

  /// The codes about publishing.
  public static let aboutPublishing: [Diagnostic.Code] = [.cannotCreate, .writeFailed, .locked]
}
