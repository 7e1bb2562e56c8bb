extension Findings {
  /// The findings as one JSON object a line; `Form.documentation` describes them.
  package func jsonLinesForm() -> [UInt8] {
    var json = JSONWriter(.compact)
    for diagnostic in diagnostics {
      json.object { write(diagnostic, to: &$0) }
      json.endLine()
    }
    return json.bytes
  }

  private func write(_ diagnostic: Diagnostic, to json: inout JSONWriter) {
    json.member("rule", diagnostic.rule.name)
    json.member("severity", diagnostic.severity.rawValue)
    json.member("message", diagnostic.message)
    write(diagnostic.span, to: &json)
    json.member("subject", diagnostic.subject)
    json.array("notes") { json in
      for note in diagnostic.notes {
        json.object {
          $0.member("message", note.message)
          write(note.span, to: &$0)
        }
      }
    }
    json.member("help", diagnostic.help)
    json.array("fixes") { json in
      for fixIt in diagnostic.fixIts { json.object { write(fixIt, to: &$0) } }
    }
  }

  private func write(_ fixIt: FixIt, to json: inout JSONWriter) {
    json.member("title", fixIt.title)
    json.member("safe", fixIt.isSafe)
    json.array("edits") { json in
      for edit in fixIt.edits {
        json.object {
          write(edit.span, to: &$0)
          $0.member("replacement", edit.replacement)
        }
      }
    }
  }

  private func write(_ span: SourceSpan, to json: inout JSONWriter) {
    let place = place(of: span)
    json.member("path", place.path)
    json.object("start") { write(place.start, Int(span.start), to: &$0) }
    json.object("end") { write(place.end, Int(span.end), to: &$0) }
  }

  private func write(_ position: SourcePosition, _ offset: Int, to json: inout JSONWriter) {
    json.member("line", position.line)
    json.member("column", position.column)
    json.member("offset", offset)
  }
}
