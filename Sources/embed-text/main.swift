import Foundation

// Writes a Swift file that holds the given text files as string literals, named by their paths
// below ROOT. A literal compiles sixty times faster than the byte array of `.embedInCode`.
//
// For rule pages it also lists the rules, and for checks the checks, that go with the pages: the
// page `orphan-element.md` stands for `Rule.orphanElement` and `Check.orphanElement`. So a rule is
// one source file and one page, and no list has to be kept in step. The folder of a page says which
// rules it belongs with; those in `Answers` are no checks.
//
// usage: embed-text text|rules|checks NAME ROOT OUTPUT FILE…

let arguments = Array(CommandLine.arguments.dropFirst())
let (content, name, root, output) = (arguments[0], arguments[1], arguments[2], arguments[3])
let files = arguments.dropFirst(4).sorted()

/// As many `#` as it takes for the text not to end the literal.
func delimiter(for text: String) -> String {
  var hashes = "#"
  while text.contains("\"\"\"" + hashes) || text.contains("\\" + hashes) { hashes += "#" }
  return hashes
}

/// `orphan-element.md` as `orphanElement`.
func constant(for path: String) -> String {
  let words = path.split(separator: "/").last?.dropLast(3).split(separator: "-") ?? []
  return words.enumerated().map { $0 == 0 ? String($1) : $1.capitalized }.joined()
}

/// The rules or checks of pages, as a list.
func constants(for paths: some Sequence<String>) -> String {
  paths.map { "." + constant(for: $0) }.joined(separator: ", ")
}

/// The folder below ROOT in which a page stands, if any.
func family(of path: String) -> String {
  let folders = path.dropFirst(root.count + 1).split(separator: "/").dropLast()
  return folders.joined(separator: "/")
}

/// The path of a text below ROOT; a rule page is known by its file's name alone.
func name(of path: String) -> Substring {
  content == "text" ? path.dropFirst(root.count + 1) : path.split(separator: "/").last ?? ""
}

var code = content == "text" ? "" : "package import Diagnostics\n\n"
code +=
  "package enum \(name) {\n  package static let contents: [(name: String, text: String)] = [\n"
for path in files {
  let text = try String(contentsOfFile: path, encoding: .utf8)
  let hashes = delimiter(for: text)
  code += "    (\"\(name(of: path))\", \(hashes)\"\"\"\n\(text)\n\"\"\"\(hashes)),\n"
}
code += "  ]\n"
if content != "text" {
  code += "  package static let rules: [Rule] = [\(constants(for: files))]\n"
  if content == "checks" {
    let families = Dictionary(grouping: files, by: family).sorted { $0.key < $1.key }
    let checks = families.filter { $0.key != "Answers" }.flatMap(\.value)
    code += "  package static let checks: [Check] = [\(constants(for: checks))]\n"
    code += "  package static let families: [(name: String, rules: [Rule])] = [\n"
    for (name, files) in families { code += "    (\"\(name)\", [\(constants(for: files))]),\n" }
    code += "  ]\n"
  }
}
code += "}\n"
try code.write(toFile: output, atomically: true, encoding: .utf8)
