import CCMarkGFM
import Foundation
import Glibc

/// The least that any compiler has to do: read and parse the Markdown, write the files.
enum Floor {
  /// Reads every source and parses it by cmark-gfm with the extensions that the compiler uses.
  static func parse(_ root: URL) throws {
    cmark_gfm_core_extensions_ensure_registered()
    for file in try files(below: root) where file.path.hasSuffix(".md") {
      let bytes = try Data(contentsOf: file)
      let parser = cmark_parser_new(CMARK_OPT_SOURCEPOS | CMARK_OPT_FOOTNOTES)
      for name in ["table", "strikethrough", "autolink", "tasklist"] {
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
      }
      bytes.withUnsafeBytes { buffer in
        cmark_parser_feed(parser, buffer.bindMemory(to: CChar.self).baseAddress, buffer.count)
      }
      cmark_node_free(cmark_parser_finish(parser))
      cmark_parser_free(parser)
    }
  }

  /// Writes the files of a site to another folder by plain calls; reading them is not counted.
  static func write(_ site: URL, to copy: URL) throws -> (cost: Measurement, files: Int, bytes: Int)
  {
    let prefix = site.path.count + 1
    let contents = try files(below: site).map { file in
      (path: String(file.path.dropFirst(prefix)), bytes: try Data(contentsOf: file))
    }
    try? FileManager.default.removeItem(at: copy)
    let folders = Set(contents.map { ($0.path as NSString).deletingLastPathComponent })
    let cost = try Measurement.of {
      for folder in folders.sorted() {
        try FileManager.default.createDirectory(
          at: copy.appending(path: folder), withIntermediateDirectories: true)
      }
      for file in contents {
        let target = copy.path + "/" + file.path
        let descriptor = open(target, O_CREAT | O_WRONLY | O_TRUNC, 0o644)
        file.bytes.withUnsafeBytes { _ = Glibc.write(descriptor, $0.baseAddress, $0.count) }
        close(descriptor)
      }
    }
    return (cost, contents.count, contents.reduce(0) { $0 + $1.bytes.count })
  }

  private static func files(below root: URL) throws -> [URL] {
    try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
      .map { root.appending(path: $0) }
      .filter { (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true }
  }
}
