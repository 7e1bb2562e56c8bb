internal import Model
internal import Publishing

extension PackStyle {
  /// The site's rules, then those of packs, then those of this one, then those of who reads it.
  init(
    _ theme: SiteTheme, _ configuration: Configuration, _ paperRules: String = "",
    for reader: PackReader
  ) {
    let site =
      servedFiles(overrides: theme.templates, configuration)
      .first { $0.path == "site.css" }?.contents ?? []
    let own: [UInt8] =
      switch reader {
      case .browser: []
      case .weasyprint: theme.file("pack/weasyprint.css")
      }
    let rules = site + theme.file("pack/pack.css") + Array(paperRules.utf8) + own
    let hash = base64(of: SHA256Digest(of: rules).bytes)
    self.init(
      rules: rules,
      policy: "default-src 'none'; style-src 'sha256-\(hash)'; img-src data:; base-uri 'none'; "
        + "form-action 'none'",
      reader: reader)
  }
}
