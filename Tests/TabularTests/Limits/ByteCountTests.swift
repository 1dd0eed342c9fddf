import Testing

@testable import Tabular

@Suite("Numbers of bytes")
struct ByteCountTests {
  @Test(
    "a size is a whole number with or without a unit",
    arguments: [
      ("1", 1), ("1500000", 1_500_000), ("3KiB", 3072), ("512MiB", 512 << 20), ("2GiB", 2 << 30),
    ])
  func sizes(text: String, bytes: Int) {
    #expect(ByteCount(text)?.bytes == bytes)
  }

  @Test(
    "what is no size is none",
    arguments: ["", "0", "-1", "1.5GiB", "2GB", "GiB", "2 GiB", "99999999999GiB", "+1"])
  func refused(text: String) {
    #expect(ByteCount(text) == nil)
  }

  @Test(
    "a size is told in the largest unit that it fills",
    arguments: [(0, "0 bytes"), (1023, "1023 bytes"), (1024, "1 KiB"), (3 << 29, "1 GiB")])
  func text(bytes: Int, text: String) {
    #expect(ByteCount(bytes).text == text)
  }
}
