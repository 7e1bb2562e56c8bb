extension Findings {
  /// The findings as a SARIF 2.1.0 log of one run.
  package func sarifForm(toolVersion: String) -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.object { log in
      log.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      log.member("version", "2.1.0")
      log.array("runs") { $0.object { writeRun(toolVersion, to: &$0) } }
    }
    json.endLine()
    return json.bytes
  }

  private func writeRun(_ toolVersion: String, to json: inout JSONWriter) {
    let rules = Set(all.map(\.rule)).sorted { $0.name < $1.name }
    let indices = Dictionary(zip(rules, rules.indices)) { first, _ in first }
    json.object("tool") {
      $0.object("driver") {
        $0.member("name", "threatpress")
        $0.member("version", toolVersion)
        $0.array("rules") { json in
          for rule in rules { json.object { write(rule, to: &$0) } }
        }
      }
    }
    json.member("columnKind", "unicodeCodePoints")
    json.array("newlineSequences") { json in
      for sequence in ["\r\n", "\n", "\r"] { json.string(sequence) }
    }
    json.array("results") { json in
      let isKnown = Set(known)
      for (diagnostic, fingerprint) in zip(all, allFingerprints()) {
        json.object { result in
          result.member("ruleId", diagnostic.rule.name)
          if let index = indices[diagnostic.rule] { result.member("ruleIndex", index) }
          write(diagnostic, fingerprint, to: &result)
          if !isKnown.isEmpty {
            let state = isKnown.contains(diagnostic) ? "unchanged" : "new"
            result.member("baselineState", state)
          }
        }
      }
    }
  }

  private func write(_ rule: Rule, to json: inout JSONWriter) {
    json.member("id", rule.name)
    if let page = rules[rule.name] {
      json.object("shortDescription") { $0.member("text", page.summary) }
      json.object("fullDescription") { $0.member("text", page.why) }
    }
    json.object("defaultConfiguration") { $0.member("level", rule.severity.rawValue) }
  }

  private func write(
    _ diagnostic: Diagnostic, _ fingerprint: String, to json: inout JSONWriter
  ) {
    json.member("level", diagnostic.severity.rawValue)
    let help = diagnostic.help.map { "\nhelp: \($0)" } ?? ""
    json.object("message") { $0.member("text", diagnostic.message + help) }
    json.array("locations") { $0.object { writeLocation(diagnostic.span, to: &$0) } }
    if !diagnostic.notes.isEmpty {
      json.array("relatedLocations") { write(diagnostic.notes, to: &$0) }
    }
    json.object("partialFingerprints") { $0.member(fingerprintName, fingerprint) }
    if !diagnostic.fixIts.isEmpty {
      json.array("fixes") { json in
        for fixIt in diagnostic.fixIts { json.object { write(fixIt, to: &$0) } }
      }
    }
  }

  private func write(_ notes: [Diagnostic.Note], to json: inout JSONWriter) {
    for (index, note) in notes.enumerated() {
      json.object {
        $0.member("id", index)
        $0.object("message") { $0.member("text", note.message) }
        writeLocation(note.span, to: &$0)
      }
    }
  }

  private func write(_ fixIt: FixIt, to json: inout JSONWriter) {
    json.object("description") { $0.member("text", fixIt.title) }
    json.array("artifactChanges") { json in
      let files = Dictionary(grouping: fixIt.edits, by: \.span.file)
      for (file, edits) in files.sorted(by: { $0.key < $1.key }) {
        json.object { write(edits, in: file, to: &$0) }
      }
    }
  }

  private func write(_ edits: [FixIt.Edit], in file: FileID, to json: inout JSONWriter) {
    json.object("artifactLocation") { writeArtifact(shownPath(of: sources[file]), to: &$0) }
    json.array("replacements") { json in
      for edit in edits {
        json.object {
          $0.object("deletedRegion") { writeRegion(place(of: edit.span), to: &$0) }
          $0.object("insertedContent") { $0.member("text", edit.replacement) }
        }
      }
    }
  }
}

// MARK: Places

extension Findings {
  private func writeLocation(_ span: SourceSpan, to json: inout JSONWriter) {
    let place = place(of: span)
    json.object("physicalLocation") {
      $0.object("artifactLocation") { writeArtifact(place.path, to: &$0) }
      $0.object("region") { writeRegion(place, to: &$0) }
    }
  }

  private func writeArtifact(_ path: String, to json: inout JSONWriter) {
    json.member("uri", relativeURI(path))
    json.member("uriBaseId", "%SRCROOT%")
  }

  private func writeRegion(_ place: Place, to json: inout JSONWriter) {
    json.member("startLine", place.start.line)
    json.member("startColumn", place.start.column)
    json.member("endLine", place.end.line)
    json.member("endColumn", place.end.column)
  }
}

/// A path as a relative reference of RFC 3986: everything but unreserved characters is encoded.
private func relativeURI(_ path: String) -> String {
  let digits = Array("0123456789ABCDEF".utf8)
  var uri: [UInt8] = []
  for byte in path.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
      uri.append(byte)
    default:
      uri += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
    }
  }
  return String(decoding: uri, as: UTF8.self)
}
