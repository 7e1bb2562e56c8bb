internal import Diagnostics
package import Markup

/// The headings of a page with the anchors that GitHub would give them.
func headings(of blocks: [Block]) -> [Fragment.Heading] {
  var seen: [String: Int] = [:]
  var headings: [Fragment.Heading] = []
  for block in blocks {
    guard case .heading(let level, let content) = block.content else { continue }
    let text = plainText(of: content)
    let slug = slug(of: text)
    let count = seen[slug, default: 0]
    seen[slug] = count + 1
    let anchor = count == 0 ? slug : "\(slug)-\(count)"
    headings.append(Fragment.Heading(anchor: anchor, text: text, level: level))
  }
  return headings
}

/// Running text without its marks.
package func plainText(of inlines: [Inline]) -> String {
  inlines.map { inline in
    switch inline {
    case .text(let text), .code(let text): text
    case .softBreak, .lineBreak: " "
    case .emphasis(let content), .strong(let content), .strikethrough(let content):
      plainText(of: content)
    case .link(let link): plainText(of: link.content)
    case .image(let image): image.alternative
    case .reference(let reference): reference.words ?? reference.target.value
    case .html, .footnoteReference: ""
    }
  }.joined()
}

/// A heading's anchor by GitHub's rule: lower case, no punctuation, hyphens for spaces.
package func slug(of text: String) -> String {
  var slug = ""
  for scalar in text.lowercased().unicodeScalars {
    switch scalar {
    case " ": slug.unicodeScalars.append("-")
    case "-", "_": slug.unicodeScalars.append(scalar)
    default:
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        slug.unicodeScalars.append(scalar)
      }
    }
  }
  return slug
}
