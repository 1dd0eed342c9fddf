import Commands
import Foundation

/// The executable: everything it does is in `Commands`.
@main
struct Main {
  static func main() {
    exit(CommandLineTool.run(CommandLine.arguments))
  }
}
