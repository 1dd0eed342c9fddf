extension DiagnosticCase {
  /// What can be wrong with corrections of an input.
  static let aboutCorrections: [DiagnosticCase] = [
    DiagnosticCase(
      "input.correction-key",
      .replace(#""describes": "census""#, by: #""describes": "census", \#(declared)"#),
      .write(header + "A,sold,120.5,121,Rosa,scale\n", to: file)),
    DiagnosticCase(
      "input.correction-column", .replace(#""describes": "census""#, by: keyed),
      .write(header + "A,solt,120.5,121,Rosa,scale\n", to: file), running: "run"),
    DiagnosticCase(
      "input.correction-unmatched", .replace(#""describes": "census""#, by: keyed),
      .write(header + "D,sold,120.5,121,Rosa,scale\n", to: file), running: "run"),
    DiagnosticCase(
      "input.correction-mismatch", .replace(#""describes": "census""#, by: keyed),
      .write(header + "A,sold,120,121,Rosa,scale\n", to: file), running: "run"),
    DiagnosticCase(
      "input.correction-value", .replace(#""describes": "census""#, by: keyed),
      .write(header + "A,sold,120.5,much,Rosa,scale\n", to: file), running: "run"),
    DiagnosticCase(
      "pipeline.correction-of-repeat",
      .replace(
        #""describes": "census""#, by: #"\#(keyed), "form": "kobo", "parent": "towns""#),
      .replace(#""town": "text" }"#, by: #""town": "text" }, "form": "kobo""#),
      .write("coop;season;sold;_parent_index\nA;2023;120.5;1\n", to: "Input/sales.csv"),
      .write("coop;town;_index\nA;Alto;1\n", to: "Input/towns.csv"),
      .write(header + "A,sold,120.5,121,Rosa,scale\n", to: file)),
  ]

  private static let file = "Input/corrections.csv"
  private static let header = "coop,column,old,new,who,why\n"
  private static let declared = #""corrections": "Input/corrections.csv""#
  private static let keyed = #""describes": "census", "key": ["coop"], \#(declared)"#
}
