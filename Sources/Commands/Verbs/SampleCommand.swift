import Foundation
import Pipelines
import Tabular

/// `acopio sample`: writes a synthetic federation to try pipelines on.
struct SampleCommand: Command {
  static let seed = CommandOption.text(
    "seed", as: "N", "where every draw starts; 1986 unless given")
  static let cooperatives = CommandOption.text(
    "cooperatives", as: "N", "how many report each season")
  static let seasons = CommandOption.text("seasons", as: "N", "how many seasons, from 2012 on")
  static let members = CommandOption.text("members", as: "N", "panel members of each cooperative")
  static let output = CommandOption.text("output", as: "DIR", "write here; else Input/federation")

  let manual = CommandManual(
    "sample", "write a synthetic federation of cooperatives, the same bytes for the same seed",
    details: "Nothing in it is true; SOURCE.md, which is written too, says what is invented.",
    options: [seed, cooperatives, seasons, members, output, .quiet],
    examples: [
      .init("sample", "the federation that the shipped pipelines read"),
      .init("sample --seed 7 --cooperatives 60 --output Input/larger", "another one, larger"),
    ])

  func run(_ invocation: Invocation) throws(CommandFailure) -> Int32 {
    let parameters = try parameters(invocation.options)
    let folder = invocation.path(invocation.options.text(Self.output) ?? "Input/federation")
    let files = FederationSample(parameters).files()
    do throws(Diagnostic) {
      try refuseForeignFiles(in: folder, besides: files)
      let changed = try invocation.write(
        files.map { PublishedFile($0.path, $0.bytes) }, below: folder)
      report(changed.count, of: files.count, folder, on: invocation)
    } catch {
      throw .problem(error)
    }
    return 0
  }

  private func parameters(_ options: CommandOptions) throws(CommandFailure) -> FederationParameters
  {
    var parameters = FederationParameters()
    var problems = Diagnostics()
    func take(
      _ option: CommandOption, _ allowed: ClosedRange<Int>,
      _ target: WritableKeyPath<FederationParameters, Int>
    ) {
      let count = options.count(option, in: allowed, reporting: &problems)
      if let count { parameters[keyPath: target] = count }
    }
    take(Self.cooperatives, FederationParameters.allowedCooperatives, \.cooperatives)
    take(Self.seasons, FederationParameters.allowedSeasons, \.seasons)
    take(Self.members, FederationParameters.allowedMembers, \.sampledMembers)
    if let seed = options.count(Self.seed, in: 0...Int.max, reporting: &problems) {
      parameters.seed = UInt64(seed)
    }
    try problems.demandNoErrors()
    return parameters
  }

  /// A file of an earlier, longer sample would be read as part of this one.
  private func refuseForeignFiles(
    in folder: String, besides files: [SampleFile]
  ) throws(Diagnostic) {
    let own = Set(files.map(\.path))
    let present = FileManager.default.subpaths(atPath: folder) ?? []
    let foreign = present.sorted().first { path in
      !own.contains(path) && !own.contains { $0.hasPrefix(path + "/") }
        && !path.split(separator: "/").contains { $0.hasPrefix(".") }
    }
    guard let foreign else { return }
    throw Diagnostic(
      .cannotCreate, "'\(folder)' must hold nothing but this sample, not also '\(foreign)'",
      hint: "choose an empty folder with '--output'")
  }

  private func report(_ changed: Int, of all: Int, _ folder: String, on invocation: Invocation) {
    let text = changed == 0 ? "all \(all) files are there already" : "\(changed) of \(all) files"
    invocation.console.tell(
      Event(
        "sampled", "wrote \(text): \(folder)",
        [("files", .whole(all)), ("changed", .whole(changed)), ("folder", .text(folder))]))
  }
}
