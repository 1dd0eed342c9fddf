/// The files of a synthetic federation: what `acopio sample` writes, made in memory.
///
/// A pure function of its parameters: no clock, no machine, no function of the C library has a
/// part in it, so that the bytes are the same wherever they are made.
public struct FederationSample: Sendable {
  private let parameters: FederationParameters

  /// A sample to be made with the given parameters; counts beyond what is allowed are held there.
  public init(_ parameters: FederationParameters) {
    self.parameters = parameters.held()
  }

  /// Every file, in the order in which `SOURCE.md` describes them.
  public func files() -> [SampleFile] {
    let federation = Federation(parameters)
    return [SampleSource(parameters: parameters).file]
      + [CooperativeRegister(federation: federation).file]
      + YearlyReports(federation: federation).files
      + MemberRolls(federation: federation).files
      + DeliverySlips(federation: federation).files
      + MemberInterviews(federation: federation).files
      + [
        SpotPrices(federation: federation).file,
        WorldPrices(federation: federation).file,
        CooperativeFinance(federation: federation).file,
        CooperativeAgreements(federation: federation).file,
        CooperativeAlliances(federation: federation).file,
        HouseholdSurvey(federation: federation).file,
        BreakEvenLabels(federation: federation).file,
      ]
  }
}
