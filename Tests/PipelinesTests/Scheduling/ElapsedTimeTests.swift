import Testing

@testable import Pipelines

@Suite("Moments and lengths of time")
struct ElapsedTimeTests {
  @Test(
    "lengths of time are read as people write them",
    arguments: [
      ("90 seconds", 90), ("1 minute", 60), ("10 minutes", 600), ("1 hour", 3600),
      ("1 day", 86_400), ("2 weeks", 1_209_600), ("0 days", 0),
    ])
  func reads(text: String, seconds: Int) {
    #expect(ElapsedTime(text)?.seconds == seconds)
  }

  @Test(
    "anything else is none",
    arguments: ["", "day", "1", "one day", "1 dayss", "-1 days", "1.5 hours", "99999999 weeks"])
  func refuses(text: String) {
    #expect(ElapsedTime(text) == nil)
  }

  @Test(
    "a length of time is told in the largest unit that tells enough of it",
    arguments: [
      (0, "0 seconds"), (59, "59 seconds"), (3599, "59 minutes"), (172_800, "2 days"),
      (104_400, "29 hours"), (3600, "1 hour"), (86_400, "1 day"),
    ])
  func tells(seconds: Int, text: String) {
    #expect(ElapsedTime(seconds: seconds).text == text)
  }

  @Test(
    "moments are written and read back to the millisecond",
    arguments: [
      (0.0, "1970-01-01T00:00:00.000Z"), (1_795_226_403.112, "2026-11-21T02:00:03.112Z"),
      (4_102_444_799.999, "2099-12-31T23:59:59.999Z"),
    ])
  func moments(seconds: Double, text: String) {
    #expect(Timestamp(seconds: seconds).text == text)
    #expect(Timestamp(text)?.text == text)
  }

  @Test("a clock that was set back makes nothing younger than now")
  func setBack() {
    let (now, later) = (Timestamp(seconds: 100), Timestamp(seconds: 200))
    #expect(later.since(now).seconds == 100)
    #expect(now.since(later).seconds == 0)
    #expect(Timestamp("2026-11-21") == nil)
  }
}
