import Reporting
import Tabular

extension Pipeline {
  /// The other files that declare something for the pipeline, with their hashes.
  var usedFiles: [InputFacts.File] {
    usedDocuments.map { document in
      InputFacts.File(
        path: document.source.file, digest: BLAKE2b.hexadecimal(of: document.source.bytes))
    }
  }
}
