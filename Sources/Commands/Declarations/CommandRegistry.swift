/// All commands, one line each, in the order in which help lists them.
enum CommandRegistry {
  static let all: [any Command] = [
    RunCommand(),
    CheckCommand(),
    PlanCommand(),
    StatusCommand(),
    GraphCommand(),
    ShowCommand(),
    WhyCommand(),
    ListCommand(),
    NewCommand(),
    VerifyCommand(),
    DiffCommand(),
    BundleCommand(),
    CrosscheckCommand(),
    FormatCommand(),
    SchemaCommand(),
    SampleCommand(),
    ExplainCommand(),
    CompletionsCommand(),
    HelpCommand(),
  ]

  /// The names, in order.
  static var names: [String] { all.map(\.manual.name) }

  /// The command of a name.
  static func command(_ name: String) -> (any Command)? {
    all.first { $0.manual.name == name }
  }
}
