import Charting
import Indicators
import Pipelines
import Reporting
import Tabular

/// Every kind of problem that Acopio can report: what `acopio explain` has pages for.
enum CodeCatalogue {
  /// All codes in byte order of their names.
  static let all: [Diagnostic.Code] = lists.flatMap { $0 }
    .sorted { $0.name.precedesByScalars($1.name) }

  /// The list of each layer and area.
  private static let lists: [[Diagnostic.Code]] = [
    Diagnostic.Code.aboutBundles,
    Diagnostic.Code.aboutCharts,
    Diagnostic.Code.aboutCommands,
    Diagnostic.Code.aboutCrosschecks,
    Diagnostic.Code.aboutDeclarations,
    Diagnostic.Code.aboutEstimates,
    Diagnostic.Code.aboutFormulas,
    Diagnostic.Code.aboutIndicators,
    Diagnostic.Code.aboutLimits,
    Diagnostic.Code.aboutLineage,
    Diagnostic.Code.aboutMeasures,
    Diagnostic.Code.aboutModels,
    Diagnostic.Code.aboutParameters,
    Diagnostic.Code.aboutPlanning,
    Diagnostic.Code.aboutPublishing,
    Diagnostic.Code.aboutReading,
    Diagnostic.Code.aboutRelations,
    Diagnostic.Code.aboutRunning,
    Diagnostic.Code.aboutSchedules,
    Diagnostic.Code.aboutStages,
    Diagnostic.Code.aboutTables,
    Diagnostic.Code.aboutTemplates,
  ]

  /// The code of a name.
  static func code(_ name: String) -> Diagnostic.Code? { all.first { $0.name == name } }
}
