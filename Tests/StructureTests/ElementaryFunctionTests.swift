import Testing

@Suite("Elementary functions are our own")
struct ElementaryFunctionTests {
  /// Functions of the C library whose last bit differs between platforms.
  private static let functions = [
    "exp", "exp2", "expm1", "log", "log1p", "log10", "log2", "pow", "cbrt", "hypot", "sin", "cos",
    "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh",
    "erf", "erfc", "tgamma", "lgamma", "fma", "fmod", "remainder",
  ]

  /// The files that could see the functions of the C library at all.
  private static let files = SourceFile.sources.filter { file in
    file.imports.contains { ["Foundation", "Glibc", "Darwin", "Musl"].contains($0) }
  }

  @Test("no file that sees the C library computes with it", arguments: files)
  func systemFiles(file: SourceFile) {
    for function in Self.functions {
      #expect(!file.uses(function + "("), "\(file.path) calls \(function)")
    }
  }

  @Test("no file names a function of the C library in full", arguments: functions)
  func qualified(function: String) {
    for library in ["Foundation", "Glibc", "Darwin", "Musl"] {
      let files = SourceFile.sources.filter { $0.uses("\(library).\(function)") }
      #expect(files.map(\.path) == [])
    }
  }
}
