public import Tabular

/// The manuals of what stands in the sections of a pipeline, for help.
public enum DeclarationManuals {
  /// Each section with the manual of one of its entries.
  public static let all: [(section: String, manual: Manual)] = [
    ("params", ParameterDeclaration.manual), ("scales", ScaleDeclarations.manual),
    ("units", UnitDeclarations.unitManual), ("factors", UnitDeclarations.factorManual),
    ("inputs", InputDefinition.manual), ("design", DesignDeclaration.manual),
    ("fresh", FreshnessDeclaration.manual),
    ("findings", FindingDeclaration.manual), ("outputs", OutputDeclaration.manual),
    ("privacy", PrivacyDeclaration.manual), ("schedule", ScheduleDeclaration.manual),
  ]
}
