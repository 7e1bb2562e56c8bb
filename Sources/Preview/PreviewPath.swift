internal import Driver
internal import NIOHTTP1

/// What a preview serves beside the site. No file of a site begins with an underscore.
enum PreviewPath {
  static let findings = LiveSite.findingsPath
  static let events = "_preview/events"
  static let script = "_preview/preview.js"
  static let style = "_preview/preview.css"
}

extension Shown {
  /// Answers for a path of the site, or of the preview's own files.
  func answer(at path: String) -> Answer {
    switch path {
    case PreviewPath.findings: page(site.findingsPage())
    case PreviewPath.script: file(site.previewFile("preview.js"), named: path)
    case PreviewPath.style: file(site.previewFile("preview.css"), named: path)
    default:
      switch site.file(at: path) {
      case .page(let contents): page(contents)
      case .other(let contents): file(contents, named: path)
      case nil: nowhere
      }
    }
  }

  private func page(_ contents: [UInt8]) -> Answer {
    let page = DressedPage(contents, version: version, banner: banner)
    return Answer(
      headers: [
        ("Content-Type", "text/html; charset=utf-8"), ("Content-Security-Policy", page.policy),
      ], body: page.contents)
  }

  /// A picture or an attachment may be opened by itself, and then may do nothing.
  private func file(_ contents: [UInt8], named path: String) -> Answer {
    Answer(
      headers: [
        ("Content-Type", MediaType.ofFile(named: path)),
        (
          "Content-Security-Policy",
          "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"
        ),
      ], body: contents)
  }

  /// The site's own page for such addresses. It goes on listening: the page may come (back).
  private var nowhere: Answer {
    var answer: Answer
    if case .page(let contents) = site.file(at: "404.html") {
      answer = page(DressedPage.rooted(contents))
    } else {
      answer = .refusal(.notFound, "nothing is here")
    }
    answer.status = .notFound
    return answer
  }
}
