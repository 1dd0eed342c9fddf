/// The members of one object while it is read, with a watch on keys that stand twice.
struct JSONMembers {
  private(set) var all: [JSONNode.Member] = []
  private let purpose: JSONPurpose
  /// Positions by the bytes of the key: two spellings of one letter are two keys.
  private var indices: [[UInt8]: Int] = [:]
  /// Up to this many members a look at each is faster than a dictionary.
  private static let scanLimit = 16

  init(_ purpose: JSONPurpose) { self.purpose = purpose }

  var isEmpty: Bool { all.isEmpty }

  /// Adds a member; returns the earlier one with its key where a key may stand only once.
  ///
  /// For display the later value takes the place of the earlier one.
  mutating func add(_ member: JSONNode.Member) -> JSONNode.Member? {
    guard let index = index(of: member.key) else {
      append(member)
      return nil
    }
    guard purpose == .display else { return all[index] }
    all[index] = member
    return nil
  }

  private mutating func append(_ member: JSONNode.Member) {
    all.append(member)
    if all.count > Self.scanLimit {
      indices[Array(member.key.utf8)] = all.count - 1
    } else if all.count == Self.scanLimit {
      for (index, member) in all.enumerated() { indices[Array(member.key.utf8)] = index }
    }
  }

  private func index(of key: String) -> Int? {
    guard all.count < Self.scanLimit else { return indices[Array(key.utf8)] }
    return all.firstIndex { $0.key.utf8.elementsEqual(key.utf8) }
  }
}
