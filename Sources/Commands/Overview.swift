/// The command line of Acopio.
public enum CommandLineTool {
  /// Runs one command and returns the exit status.
  public static func run(_ arguments: [String]) -> Int32 { 0 }
}
