public import Tabular

/// Every kind of chart that `draw` can name, one line each.
public enum PresetRegistry {
  static let all: [any Preset.Type] = [
    CoefficientPlanePreset.self,
    CoefficientsPreset.self,
    HeatmapPreset.self,
    HistogramPreset.self,
    IntervalPreset.self,
    LikertPreset.self,
    LorenzPreset.self,
    QuadrantPreset.self,
    RankedPreset.self,
    ScatterPreset.self,
    SlopePreset.self,
    SurvivalPreset.self,
    ThresholdPreset.self,
    TrendPreset.self,
    ValueChainPreset.self,
    WaterfallPreset.self,
  ]

  /// The manuals of all presets, by name.
  public static var manuals: [Manual] { all.map { $0.manual } }
}
