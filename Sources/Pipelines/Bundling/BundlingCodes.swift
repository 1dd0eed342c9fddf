public import Tabular

extension Diagnostic.Code {
  /// A pipeline without a published set.
  public static let notPublished = Diagnostic.Code(
    "bundle.not-published", .missingInput,
    """
    A bundle holds what was published, so that others can see that they get the same. The pipeline has
    no published set yet: run it first.
    """)

  /// A path that an archive cannot hold.
  public static let pathTooLong = Diagnostic.Code(
    "bundle.path-too-long", .cannotCreate,
    """
    The format of tar archives (POSIX ustar) holds paths of up to 255 bytes, split at a slash into at
    most 155 and 100. Shorten the name, or write the bundle as a folder.
    """)

  /// The codes about bundles.
  public static let aboutBundles: [Diagnostic.Code] = [.notPublished, .pathTooLong]
}
