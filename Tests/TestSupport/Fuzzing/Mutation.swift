import Statistics

/// Changes bytes as damaged disks, careless editors and hostile authors do; the same for a seed.
public struct Mutation {
  private var random: SeededGenerator
  private let words: [[UInt8]]

  /// Bytes that readers treat in a special way.
  private static let marks = Array("\"'`\\/{}[](),:;|.-+*#%$\n\r\t \0e0_".utf8)

  /// - Parameters:
  ///   - seed: two mutations of one seed change the same bytes in the same way.
  ///   - words: what is put in now and then, such as the words of a language.
  public init(seed: UInt64, words: [[UInt8]] = []) {
    random = SeededGenerator(seed: seed)
    self.words = words
  }

  /// The bytes with one to four changes.
  public mutating func changed(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...random.index(below: 4) { change(&bytes) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let place = random.index(below: bytes.count + 1)
    let end = min(bytes.count, place + 1 + random.index(below: 16))
    switch random.index(below: 7) {
    case 0: bytes.removeSubrange(place..<end)
    case 1: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: place)
    case 2: bytes.insert(Self.marks[random.index(below: Self.marks.count)], at: place)
    case 3: bytes.insert(contentsOf: bytes[place..<end], at: random.index(below: bytes.count + 1))
    case 4:
      bytes.replaceSubrange(place..<min(bytes.count, place + 1), with: [bit(of: place, in: bytes)])
    case 5 where !words.isEmpty:
      bytes.insert(contentsOf: words[random.index(below: words.count)], at: place)
    default: bytes.removeSubrange(place...)
    }
  }

  private mutating func bit(of place: Int, in bytes: [UInt8]) -> UInt8 {
    (place < bytes.count ? bytes[place] : 0) ^ (1 << UInt8(random.index(below: 8)))
  }
}
