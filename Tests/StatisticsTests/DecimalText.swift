import Statistics

/// A column of decimals as they are written, exactly.
func decimals(_ texts: [String]) -> PreciseColumn {
  PreciseColumn(texts.map(decimal))
}

private func decimal(_ text: String) -> DoubleDouble {
  let places = text.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first
  let mantissa = Int64(text.filter { $0 != "." }) ?? 0
  return ExactDecimal(mantissa: mantissa, scale: places?.count ?? 0).doubleDouble
}
