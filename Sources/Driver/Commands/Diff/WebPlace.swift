internal import Diagnostics
internal import Model
internal import Publishing

extension SideCompilation {
  /// Where something stands, as code; leading to the repository on the web where the configuration
  /// says where that is.
  func linkedPlace(of span: SourceSpan) -> String {
    let place = safeCode(self.place(of: span))
    let file = compilation.sources[span.file]
    guard place.hasPrefix("`"),
      let address = compilation.workspace.configuration.repositoryAddress(
        path: file.path, line: String(file.line(at: Int(span.start))))
    else { return place }
    // In angle brackets an address ends nowhere but at the closing one.
    let safe = address.replacing("<", with: "%3C").replacing(">", with: "%3E")
    return "[\(place)](<\(safe)>)"
  }
}
