import Commands
import Foundation
import TestSupport
import Testing

@Suite("FederationSample")
struct FederationSampleTests {
  @Test("Input/federation is the sample of seed 1986, byte for byte")
  func committed() throws {
    let folder = Shared.packageRoot.appendingPathComponent("Input/federation")
    let files = FederationSample(FederationParameters()).files()
    for file in files {
      let committed = try Data(contentsOf: folder.appendingPathComponent(file.path))
      let isSame = [UInt8](committed) == file.bytes
      #expect(isSame, "\(file.path) differs")
    }
    let found = FileManager.default.subpaths(atPath: folder.path) ?? []
    #expect(found.filter { $0.contains(".") }.sorted() == files.map(\.path).sorted())
  }

  @Test("the sample is smaller than 2 MB")
  func size() {
    let bytes = FederationSample(FederationParameters()).files().reduce(0) { $0 + $1.bytes.count }
    #expect((1_000_000..<2_000_000).contains(bytes))
  }

  @Test("the same parameters give the same files")
  func sameTwice() {
    let sample = FederationSample(SmallFederation.parameters(seed: 3))
    #expect(sample.files() == sample.files())
  }

  @Test("another seed gives other files of the same names")
  func otherSeed() {
    let one = FederationSample(SmallFederation.parameters(seed: 3)).files()
    let other = FederationSample(SmallFederation.parameters(seed: 4)).files()
    #expect(one.map(\.path) == other.map(\.path))
    #expect(zip(one, other).allSatisfy { $0.bytes != $1.bytes })
  }

  @Test("parameters beyond what is allowed are held there instead of stopping the program")
  func absurdParameters() {
    var parameters = FederationParameters()
    parameters.cooperatives = -4
    parameters.seasons = 0
    parameters.firstSeason = .min
    parameters.sampledMembers = 0
    parameters.surveyedMembers = -1
    parameters.slope = .nan
    parameters.noiseSpread = .infinity
    parameters.borrowingRate = -.infinity
    let files = FederationSample(parameters).files()
    #expect(files.contains { $0.path == "members/1990.csv" })
  }
}
