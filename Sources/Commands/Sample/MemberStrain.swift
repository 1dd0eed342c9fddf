/// What low prices do to a cooperative's cohesion: the chances that its members meet, pay and stay.
struct MemberStrain {
  /// The chance to attend a meeting.
  let attendance: Double
  /// The part of a loan that is paid back, on average.
  let repayment: Double
  /// The chance to ask to leave.
  let leaving: Double
}

extension WorldSeason {
  /// The strain of the season; none while New York pays the usual price or more.
  func strain(on parameters: FederationParameters) -> MemberStrain {
    let shortfall = max(0, 1 - newYork / parameters.usualPrice)
    return MemberStrain(
      attendance: 0.75 - parameters.attendanceFall * shortfall,
      repayment: 0.90 - parameters.repaymentFall * shortfall,
      leaving: 0.04 + parameters.leavingRise * shortfall)
  }
}
