import TestSupport

/// One run of libFuzzer over the target `pipeline`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  judge(PipelineTarget.self, start, count)
}
