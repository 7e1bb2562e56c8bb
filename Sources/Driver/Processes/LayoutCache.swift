/// Layouts that are kept from build to build, by what they were made from.
package struct LayoutCache: Sendable, Hashable {
  private var layouts: [SHA256Digest: Layout] = [:]

  /// The file of the site that holds the cache.
  package static let fileName = ".threatpress-layouts"
  /// More than this is not read back.
  package static let sizeLimit = 256 << 20

  private struct Layout: Sendable, Hashable {
    let isSimplified: Bool
    let plain: [UInt8]
  }

  package init() {}
}

extension LayoutCache {
  /// The name of a graph's layout by a version of Graphviz.
  static func key(of graph: String, for graphviz: Graphviz) -> SHA256Digest {
    SHA256Digest(of: Array("plain\n\(graphviz.version)\n\(graph)".utf8))
  }

  /// A layout that was kept. Failures are not: the next build tries again.
  subscript(key: SHA256Digest) -> LayoutAnswer? {
    get {
      layouts[key].map { $0.isSimplified ? .simplified($0.plain) : .laidOut($0.plain) }
    }
    set {
      switch newValue {
      case .laidOut(let plain): layouts[key] = Layout(isSimplified: false, plain: plain)
      case .simplified(let plain): layouts[key] = Layout(isSimplified: true, plain: plain)
      case .failed, nil: layouts[key] = nil
      }
    }
  }

  package var isEmpty: Bool { layouts.isEmpty }
}

extension LayoutCache {
  private static let title = Array("threatpress-layouts 1\n".utf8)

  /// The cache as a file: equal caches give equal bytes.
  package func encoded() -> [UInt8] {
    var text = Self.title
    let ordered = layouts.map { (name: $0.key.description, layout: $0.value) }
      .sorted { $0.name.isBytewiseBefore($1.name) }
    for (name, layout) in ordered {
      let quality = layout.isSimplified ? "simplified" : "full"
      let digest = SHA256Digest(of: layout.plain)
      text += Array("\(name) \(digest) \(quality) \(layout.plain.count)\n".utf8)
      text += layout.plain
      text.append(UInt8(ascii: "\n"))
    }
    return text
  }

  /// Reads a cache file. What is damaged is left out, with all that comes after it.
  package init(decoding text: [UInt8]) {
    guard text.starts(with: Self.title), text.count <= Self.sizeLimit else { return }
    var rest = text[Self.title.count...]
    while let lineEnd = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let fields = rest[..<lineEnd].split(separator: UInt8(ascii: " "))
      guard fields.count == 4, let key = SHA256Digest(hex: fields[0]),
        let quality = String(validating: fields[2], as: UTF8.self),
        ["full", "simplified"].contains(quality),
        let size = String(validating: fields[3], as: UTF8.self).flatMap(Int.init),
        size >= 0, size < rest.endIndex - lineEnd - 1
      else { return }
      let plain = Array(rest[(lineEnd + 1)..<(lineEnd + 1 + size)])
      guard SHA256Digest(hex: fields[1]) == SHA256Digest(of: plain) else { return }
      layouts[key] = Layout(isSimplified: quality == "simplified", plain: plain)
      rest = rest[(lineEnd + 2 + size)...]
    }
  }
}
