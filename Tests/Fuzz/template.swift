import TestSupport

/// One run of libFuzzer over the target `template`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  judge(TemplateTarget.self, start, count)
}
