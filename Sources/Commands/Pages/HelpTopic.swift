import Charting
import Indicators
import Pipelines
import Tabular

/// Something that `acopio help` has a page for.
struct HelpTopic: Sendable, Equatable {
  /// The word that asks for it.
  let name: String
  /// What it is: a command, a step, an indicator, ...
  let kind: String
  /// One line.
  let summary: String
  /// The whole page.
  let page: String

  /// A command.
  init(_ manual: CommandManual) {
    name = manual.name
    kind = "command"
    summary = manual.summary
    page = HelpPage.of(manual)
  }

  /// A plug-in of a kind.
  init(_ manual: Manual, kind: String) {
    name = manual.name
    self.kind = kind
    summary = manual.summary
    page = HelpPage.of(manual, kind: kind)
  }

  /// A function of formulas.
  init(_ manual: FunctionManual) {
    name = manual.name
    kind = "function"
    summary = manual.summary
    page = HelpPage.of(manual)
  }

  /// An entry of a section of a pipeline.
  init(section: String, _ manual: Manual) {
    name = section
    kind = "section"
    summary = manual.summary
    page = HelpPage.of(manual, section: section)
  }

  /// The types of columns, with what may follow them.
  private init(types page: String) {
    name = "types"
    kind = "columns"
    summary = "What the columns of an input may hold"
    self.page = page
  }

  /// A page of its own.
  private init(_ name: String, _ summary: String, page: String) {
    self.name = name
    kind = "page"
    self.summary = summary
    self.page = page
  }

  /// Everything that has a page, kind by kind; a name may stand for several things.
  static var all: [HelpTopic] {
    let commands = CommandRegistry.all.map { HelpTopic($0.manual) }
    let functions = FunctionManual.all.map { HelpTopic($0) }
    let sections = DeclarationManuals.all.map { HelpTopic(section: $0.section, $0.manual) }
    return commands + sections + [HelpTopic(types: HelpPage.types)] + pages
      + plugIns.flatMap { kind, manuals in
        manuals.map { HelpTopic($0, kind: kind) }
      } + functions
  }

  private static var pages: [HelpTopic] {
    [
      HelpTopic("json", "How JSON files are read", page: JSONPage.text),
      HelpTopic(
        "limits", "How much Acopio takes of everything, and what moves it", page: LimitsPage.text),
      HelpTopic("schedule", "How to have pipelines run at night", page: SchedulePage.text),
    ]
  }

  /// What a pipeline can name, each kind from its registry.
  private static var plugIns: [(kind: String, manuals: [Manual])] {
    [
      ("step", StageRegistry.all.map { $0.manual }),
      ("indicator", IndicatorRegistry.all.map { $0.manual }),
      ("model", ModelRegistry.manuals),
      ("chart preset", PresetRegistry.manuals),
      ("mark", MarkRegistry.manuals),
    ]
  }
}
