/// Which Acopio this is.
public enum Release {
  /// The version, as `acopio --version` prints it.
  public static let version = "0.1.0"
  /// The number that is raised when any published number may change although nothing else did.
  public static let engine = 2
}
