import Model
import TestSupport
import Testing

@testable import Driver

/// Text that would be code, if any of it came through as markup.
@Suite struct HostileTextTests {
  @Test(arguments: HostileText.pieces)
  func noTextBecomesMarkup(piece: String) throws {
    let folder = try TemporaryFolder()
    for file in HostileText(piece).files() { try folder.write(file.path, file.text) }
    let site = try BuiltSite(of: folder.path, keepsGoing: true)
    #expect(site.files["shop/threats/t-1.html"] != nil)
    for (path, bytes) in site.files where path.hasSuffix(".html") || path.hasSuffix(".svg") {
      for tag in PageMarkup(bytes).tags {
        #expect(!forbidden.contains(tag.name) || tag.isOfTheSite, "\(path): <\(tag.name)>")
        #expect(mistakes(of: tag) == [], "\(path): <\(tag.name)>")
      }
    }
  }

  private let forbidden: Set<String> = [
    "script", "iframe", "object", "embed", "base", "form", "input", "math", "foreignobject", "xss",
  ]

  private func mistakes(of tag: Tag) -> [String] {
    tag.attributes.compactMap { name, value in
      let address = value.filter { !$0.isWhitespace && $0 != "\0" }.lowercased()
      let isUnsafe = ["javascript:", "data:", "vbscript:", "//", "\\"].contains {
        address.hasPrefix($0)
      }
      let isAddress = ["href", "src", "xlink:href", "action", "formaction"].contains(name)
      return name.hasPrefix("on") || name == "style" || isAddress && isUnsafe
        ? "\(name)=\(value)" : nil
    }
  }
}
