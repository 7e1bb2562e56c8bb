/// The list that makes an output folder ours: what was written there, by which version, from what.
package struct Manifest: Sendable, Hashable {
  /// One file of the site.
  package struct Entry: Sendable, Hashable {
    package let path: String
    package let size: Int
    package let digest: SHA256Digest
  }

  package let toolVersion: String
  /// What the site was built from, so that an unchanged build can be recognised without building.
  package let inputs: SHA256Digest
  /// In byte order of the paths.
  package let entries: [Entry]

  /// The manifest's own name in the output folder.
  package static let fileName = ".threatpress-manifest"

  private static let title = "threatpress-manifest"
  private static let version = "1"
}

extension Manifest {
  /// The manifest as the text of its file.
  func encoded() -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(128 + entries.count * 128)
    text += Array("\(Self.title) \(Self.version)\ntool \(toolVersion)\ninputs \(inputs)\n".utf8)
    for entry in entries {
      entry.digest.appendHex(to: &text)
      text += Array(" \(entry.size) ".utf8)
      text += Array(entry.path.utf8)
      text.append(UInt8(ascii: "\n"))
    }
    text += Array("end \(entries.count)\n".utf8)
    return text
  }

  /// Reads the text of a manifest file; a torn or edited one is refused.
  init(_ text: [UInt8]) throws(OutputRefusal) {
    guard text.last == UInt8(ascii: "\n") else { throw .damagedManifest }
    let lines = text.dropLast().split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.count >= 4, let title = Self.value(of: Self.title, in: lines[0]) else {
      throw .damagedManifest
    }
    guard title == Self.version else { throw .newerManifest }
    guard
      let tool = Self.value(of: "tool", in: lines[1]),
      let inputs = Self.value(of: "inputs", in: lines[2]).flatMap({
        SHA256Digest(hex: Array($0.utf8)[...])
      }),
      Self.value(of: "end", in: lines[lines.count - 1]) == String(lines.count - 4)
    else { throw .damagedManifest }
    var entries: [Entry] = []
    entries.reserveCapacity(lines.count - 4)
    for line in lines[3..<(lines.count - 1)] {
      guard let entry = Entry(line) else { throw .damagedManifest }
      entries.append(entry)
    }
    self.init(toolVersion: tool, inputs: inputs, entries: entries)
  }

  /// What follows a word and a space.
  private static func value(of word: String, in line: ArraySlice<UInt8>) -> String? {
    guard line.starts(with: "\(word) ".utf8) else { return nil }
    return String(validating: line.dropFirst(word.utf8.count + 1), as: UTF8.self)
  }
}

extension Manifest.Entry {
  /// Reads `digest size path`; the path may hold spaces.
  fileprivate init?(_ line: ArraySlice<UInt8>) {
    let fields = line.split(
      separator: UInt8(ascii: " "), maxSplits: 2, omittingEmptySubsequences: false)
    guard fields.count == 3, let digest = SHA256Digest(hex: fields[0]),
      let size = String(validating: fields[1], as: UTF8.self).flatMap(Int.init), size >= 0,
      let path = String(validating: fields[2], as: UTF8.self), !path.isEmpty
    else { return nil }
    self.init(path: path, size: size, digest: digest)
  }
}
