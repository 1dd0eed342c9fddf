/// The options that several commands share.
extension CommandOption {
  /// Shows the page of the command.
  static let help = flag("help", letter: "h", "show this page")
  /// Asks for the answer in the form that programs read.
  static let json = flag("json", "answer in JSON, on standard output")
  /// Leaves out everything but problems.
  static let quiet = flag("quiet", letter: "q", "say nothing but what is wrong")
  /// Makes warnings stop a run.
  static let strict = flag("strict", "let warnings end with status 1, before anything is published")
  /// Makes inputs that are too old stop a run.
  static let failOn = text(
    "fail-on", as: "WHAT",
    "publish nothing and end with 4 if an input is stale, with 3 on an alert: stale, alert or both")
  /// Runs as a scheduler wants it.
  static let scheduled = flag(
    "scheduled", "run as nobody watches: obey 'schedule', keep a log, print nothing if all is well")
  /// Sets a parameter of a pipeline.
  static let parameter = pairs(
    "param", letter: "P", as: "NAME=VALUE", "set a parameter of the pipeline")
  /// Reads another file in place of a declared input.
  static let input = pairs(
    "input", as: "ID=PATH", "read another file in place of an input, under the same declaration")
  /// Publishes elsewhere.
  static let output = text("output", as: "DIR", "write to DIR instead of 'Output'")
  /// Waits for another run.
  static let wait = text(
    "wait", as: "SECONDS", "wait so long for another run that holds the lock; else not at all")
  /// Computes what is up to date too.
  static let force = flag("force", "compute everything anew, also what is up to date")
  /// Takes only a part of the pipelines.
  static let select = text(
    "select", as: "NAMES",
    "only these: 'coops', '+coops' with what it is made from, 'coops+' with what is made from it")
  /// Makes no use of what earlier runs kept.
  static let noCache = flag("no-cache", "neither use nor keep anything in '.acopio/cache'")
  /// How many threads compute.
  static let jobs = text("jobs", as: "N", "how many threads compute; else ACOPIO_JOBS, else all")
  /// How much memory a step or an input may take.
  static let memory = text(
    "memory", as: "SIZE",
    "stop what would take more memory, as in 2GiB; else the machine's memory")
  /// Moves a limit.
  static let limit = pairs(
    "limit", as: "NAME=MOST", "take more, or less: columns=20000, field=8MiB ('acopio help limits')"
  )
  /// The form of messages.
  static let logFormat = text("log-format", as: "FORM", "form of messages: text or json")
}
