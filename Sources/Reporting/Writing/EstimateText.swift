import Tabular

extension ValueText {
  /// The interval of an estimate in words, or why there is none; nil where nothing is to say.
  func interval(
    _ estimate: FindingEstimate, _ measure: Measure, as format: ValueFormat
  ) -> String? {
    guard let low = estimate.low, let high = estimate.high else {
      return estimate.withoutInterval.map(why)
    }
    return wording.general.interval(level(estimate.level), range(low, high, measure, as: format))
  }

  /// Two ends with their unit said once.
  func range(
    _ low: Double, _ high: Double, _ measure: Measure, as format: ValueFormat
  ) -> String {
    wording.general.range(
      figure(low, measure, as: format).digits, figure(high, measure, as: format).text)
  }

  /// A finding as a sentence: label, value, interval and number of cases, status.
  ///
  /// - Parameter isSaid: whether the reason why there is no interval stands elsewhere.
  func sentence(
    _ estimate: FindingEstimate, of finding: FindingResult, isSaid: Bool = false
  ) -> [Inline] {
    let isShare = finding.isShare && finding.measure.isDimensionless
    var format = ValueFormat(form: isShare ? .percent : nil)
    format.decimals =
      decimals(of: estimate, scaledBy: isShare ? share(finding.measure) : 1)
      ?? (isShare ? nil : decimals(of: finding))
    let label = estimate.group.isEmpty ? finding.title : group(estimate.group)
    let value = text(estimate.value, finding.measure, as: format)
    var facts: [String] = []
    if estimate.value.missingReason == nil {
      if !isSaid { facts = [interval(estimate, finding.measure, as: format)].compactMap { $0 } }
      facts += estimate.n.map { [wording.general.caseCount(count($0))] } ?? []
    }
    let aside = facts.isEmpty ? "" : " (" + facts.joined(separator: "; ") + ")"
    let status = estimate.status.map { " " + wording.general.status(self.status($0)) } ?? ""
    return [.strong([.text(label)]), .text(": \(value)\(aside).\(status)")]
  }

  /// Why none of the groups of a finding has an interval; nil where one has, or reasons differ.
  func commonReason(_ finding: FindingResult) -> String? {
    let reasons = finding.estimates.map(\.withoutInterval)
    guard reasons.count > 1, let first = reasons.first, reasons.allSatisfy({ $0 == first }),
      finding.estimates.allSatisfy({ $0.low == nil })
    else { return nil }
    return first.map(why)
  }

  /// A group by its name; one whose name is missing by the reason.
  private func group(_ name: String) -> String {
    MissingReason.allCases.first { $0.text == name }.flatMap { wording.general.reasons[$0] } ?? name
  }

  /// As many decimals for all groups of a finding as the one that needs most.
  private func decimals(of finding: FindingResult) -> Int? {
    finding.isGrouped ? ShownDecimals.of(finding.estimates.compactMap(\.value.double)) : nil
  }

  /// Two significant digits of the standard error that an interval tells; nil without one.
  private func decimals(of estimate: FindingEstimate, scaledBy scale: Double) -> Int? {
    guard let low = estimate.low, let high = estimate.high, high > low else { return nil }
    return min(6, ShownDecimals.ofUncertainty((high - low) / 3.92 * scale))
  }

  private func share(_ measure: Measure) -> Double { 100 * (measure.size?.value ?? 1) }

  private func why(_ reason: FindingEstimate.WithoutInterval) -> String {
    switch reason {
    case .census: wording.general.census
    case .undeclared: wording.general.undeclared
    case .because(let words): wording.general.without(terms.reason(words))
    }
  }
}
