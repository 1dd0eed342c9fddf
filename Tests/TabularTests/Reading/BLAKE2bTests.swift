import Statistics
import Tabular
import Testing

@Suite("BLAKE2b")
struct BLAKE2bTests {
  // Expected digests: GNU coreutils 9.1, `printf ... | b2sum -l 256`.
  @Test(
    "digests equal those of b2sum -l 256",
    arguments: [
      ("", "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8"),
      ("abc", "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319"),
    ])
  func equalsCoreutils(text: String, digest: String) {
    #expect(BLAKE2b.hexadecimal(of: Array(text.utf8)) == digest)
  }

  // Expected digests: `head -c N /dev/zero | b2sum -l 256`.
  @Test(
    "whole and broken blocks are padded as the standard says",
    arguments: [
      (127, "0f2dfeb03485c703d0c8584a40d135192ecb150247e9377595ed718d84b08a85"),
      (128, "378d0caaaa3855f1b38693c1d6ef004fd118691c95c959d4efa950d6d6fcf7c1"),
      (129, "baadfb64c3bd2cd187b54accc5e61a0720ed86bf48c28017873536cf9015d1b8"),
      (256, "2b69702a889248a4d6620475a105dccd5e0d4230aca8a492aaf6510e55d55b02"),
      (100_000, "588dc97e86771fe2f7bebbd1ec9366d651101ab182e370b7865538bd2c9f2523"),
    ])
  func zeros(count: Int, digest: String) {
    #expect(BLAKE2b.hexadecimal(of: [UInt8](repeating: 0, count: count)) == digest)
  }

  @Test("the pieces in which bytes are fed do not matter")
  func pieces() {
    var random = SeededGenerator(seed: 3)
    let bytes = (0..<5000).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    let whole = BLAKE2b.hexadecimal(of: bytes)
    for _ in 0..<50 {
      var hash = BLAKE2b()
      var start = 0
      while start < bytes.count {
        let end = min(bytes.count, start + random.index(below: 400))
        hash.update(Array(bytes[start..<end]))
        start = end
      }
      #expect(hash.hexadecimal() == whole)
    }
  }
}
