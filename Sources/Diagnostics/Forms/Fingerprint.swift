extension Findings {
  /// A text for each finding that stays the same when lines move and when messages are reworded,
  /// so that a service knows an old finding from a new one.
  ///
  /// It is the rule and the entity that it is about. In the text around the entities it is the
  /// model, or the path outside models, with the text of the line; findings that agree in those are
  /// numbered.
  ///
  /// They are in the order of the findings, without those of a baseline.
  func fingerprints() -> [String] {
    let isKnown = Set(known)
    return zip(all, allFingerprints()).filter { !isKnown.contains($0.0) }.map(\.1)
  }

  /// The same for all findings.
  func allFingerprints() -> [String] {
    var seen: [String: Int] = [:]
    return all.map { diagnostic in
      let about = identity(of: diagnostic)
      let fingerprint = "\(diagnostic.rule.name):\(about)"
      let count = seen[fingerprint, default: 0] + 1
      seen[fingerprint] = count
      return count == 1 ? fingerprint : "\(fingerprint):\(count)"
    }
  }

  /// An entity has few findings of one rule, a model's text may have many: there a number alone
  /// would take a new finding for one that it stands before.
  private func identity(of diagnostic: Diagnostic) -> String {
    guard let subject = diagnostic.subject else {
      return "\(sources[diagnostic.span.file].path):\(lineIdentity(of: diagnostic.span))"
    }
    let isEntity = subject.contains("/")
    return isEntity ? subject : "\(subject):\(lineIdentity(of: diagnostic.span))"
  }

  private func lineIdentity(of span: SourceSpan) -> String {
    let file = sources[span.file]
    let line = file.utf8[file.range(ofLine: file.line(at: min(Int(span.start), file.utf8.count)))]
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
    guard let first = line.firstIndex(where: { !isSpace($0) }),
      let last = line.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(fnv1a(line[first...last]), radix: 16)
  }
}

/// The 64-bit FNV-1a hash, the same on every machine and in every run.
func fnv1a(_ bytes: some Sequence<UInt8>) -> UInt64 {
  bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}
