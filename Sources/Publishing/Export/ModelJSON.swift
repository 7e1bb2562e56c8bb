package import Diagnostics
package import Model
internal import Markup

/// The whole linked model as JSON, both directions of every link included.
///
/// The form is a contract with other tools: `format` names it and `version` counts its breaking
/// changes; members may be added within a version.
///
/// - `model`: the front matter by its keys, the id, and where it was written.
/// - `entities`: in the order of the sources, each with `id`, `kind`, `title`, `source` (path and
///   line), `fields` as written (inherited ones included), `body` as Markdown, and for threats
///   `statement`, `state` and the three `risks`, for mitigations their `verification`, for evidence
///   its `state`, the `day` of its result, and the outcome and the numbers of its `results`, for
///   reviews with a digest whether the model's `content` is what they saw; `links` from it and
///   `backlinks` to it, each with the relation and the other end (`model/ID`, or the id alone within
///   the model).
/// - `diagrams`: what each shows, its level, and the boundaries that each flow crosses.
/// - `findings`: what counts and what is answered, with rule, severity, message, place and subject.
/// - `origin`, in a file that `export` wrote: the `day` on which it was judged, the text of the
///   `configuration` or null, and the `pages` of the model as they were written, each with `path`
///   and `text`. From this `diff` compiles the model again. The site's file is without it: what
///   stands in comments is not for its readers.
package func modelJSON(
  of model: ModelIndex, in workspace: Workspace, verdicts: Verdicts, sources: SourceMap,
  origin: ModelOrigin? = nil
) -> [UInt8] {
  let export = ModelExport(
    workspace: workspace, model: model, sources: sources, today: workspace.day)
  var json = JSONWriter(.pretty)
  json.object { json in
    json.key("format")
    json.string(ModelJSONFormat.name)
    json.key("version")
    json.integer(ModelJSONFormat.version)
    json.key("model")
    export.writeModel(to: &json)
    json.key("entities")
    json.array { json in
      for entity in workspace.entities(of: model) where workspace[entity].kind.hasPage {
        export.write(entity, to: &json)
      }
    }
    json.key("diagrams")
    json.array { json in
      for diagram in workspace.diagrams where diagram.model == model {
        export.write(diagram, to: &json)
      }
    }
    json.key("findings")
    export.write(verdicts, to: &json)
    if let origin { export.write(origin, to: &json) }
  }
  json.endLine()
  return json.bytes
}

/// What an export says of its own form.
enum ModelJSONFormat {
  static let name = "threatpress-model"
  static let version = 1
}

/// The parts of a model's export.
private struct ModelExport {
  let workspace: Workspace
  let model: ModelIndex
  let sources: SourceMap
  let today: Day

  func writeModel(to json: inout JSONWriter) {
    let model = workspace[model]
    json.object { json in
      json.member("id", model.id.value.text)
      json.member("title", model.title)
      json.key("source")
      writePlace(model.id.span, to: &json)
      json.key("fields")
      write(model.fields, to: &json)
      json.key("pages")
      json.array { json in
        for page in model.pages { json.string(workspace.pages[page].path) }
      }
    }
  }

  func write(_ index: EntityIndex, to json: inout JSONWriter) {
    let entity = workspace[index]
    json.object { json in
      json.member("id", entity.id.value.text)
      json.member("kind", entity.kind.rawValue)
      json.member("title", entity.title)
      json.key("source")
      writePlace(entity.id.span, to: &json)
      json.key("fields")
      write(entity.fields, to: &json)
      if let first = entity.body.blocks.first, let last = entity.body.blocks.last {
        json.member("body", sources[first.span.file].text(in: first.span.through(last.span)))
      }
      if entity.kind == .threat { writeThreat(index, to: &json) }
      if entity.kind == .evidence { writeEvidence(index, to: &json) }
      if entity.kind == .mitigation {
        json.member("verification", workspace.verification(of: index, on: today).rawValue)
      }
      if let content = workspace.content(sinceReview: entity, of: model) {
        json.member("content", content.word)
      }
      json.key("links")
      json.array { json in
        for link in workspace.links.from(index) {
          writeLink(link.relation, "to", link.target, to: &json)
        }
      }
      json.key("backlinks")
      json.array { json in
        for link in workspace.links.to(index) {
          writeLink(link.relation, "from", link.source, to: &json)
        }
      }
    }
  }

  private func writeThreat(_ threat: EntityIndex, to json: inout JSONWriter) {
    let statement = workspace.statement(of: threat)
    json.key("statement")
    json.object { json in
      json.member("text", statement.text)
      for role in StatementRole.allCases {
        json.key(role.rawValue)
        json.array { json in
          for part in statement.parts(role) { json.string(part.text) }
        }
      }
    }
    json.member("state", workspace.state(of: threat).rawValue)
    let risks = workspace.assessment(of: threat)
    json.key("risks")
    json.object { json in
      for (name, rating) in [
        ("initial", risks.initial), ("current", risks.current), ("target", risks.target),
      ] {
        guard let rating else { continue }
        json.member(name, rating.severity.rawValue)
      }
    }
  }

  private func writeEvidence(_ evidence: EntityIndex, to json: inout JSONWriter) {
    let state = EvidenceStanding(workspace.state(ofEvidence: evidence, on: today))
    json.member("state", state.rawValue)
    if let day = workspace.day(ofEvidence: evidence) { json.member("day", day.description) }
    guard let reading = workspace.reading(ofEvidence: evidence) else { return }
    json.key("results")
    json.object { json in
      json.member("outcome", reading.outcome.name)
      json.key("reports")
      json.array { json in
        for report in reading.reports { json.string(report.value) }
      }
      for (name, number) in [
        ("passed", reading.passed), ("failed", reading.failed), ("skipped", reading.skipped),
      ] {
        json.key(name)
        json.integer(number)
      }
    }
  }

  func write(_ diagram: Diagram, to json: inout JSONWriter) {
    json.object { json in
      json.member("id", workspace[diagram.entity].id.value.text)
      json.key("level")
      json.integer(diagram.level)
      if let refined = diagram.refines { json.member("refines", name(of: refined)) }
      write(diagram.elements, as: "elements", to: &json)
      write(diagram.boundaries, as: "boundaries", to: &json)
      json.key("flows")
      json.array { json in
        for flow in diagram.flows {
          json.object { json in
            json.member("id", name(of: flow))
            write(workspace.targets(of: flow, .crosses), as: "crosses", to: &json)
          }
        }
      }
    }
  }

  func write(_ verdicts: Verdicts, to json: inout JSONWriter) {
    let id = workspace[model].id.value.text
    let own: (Diagnostic) -> Bool = { $0.subject == id || $0.subject?.hasPrefix("\(id)/") == true }
    json.array { json in
      for finding in verdicts.findings where own(finding) {
        write(finding, reason: nil, to: &json)
      }
      for answer in verdicts.answered where own(answer.finding) {
        write(answer.finding, reason: answer.reason.text, to: &json)
      }
    }
  }

  func write(_ origin: ModelOrigin, to json: inout JSONWriter) {
    json.object("origin") { json in
      json.member("day", origin.day.description)
      json.member("configuration", origin.configuration)
      json.array("pages") { json in
        for page in origin.pages {
          json.object {
            $0.member("path", page.path)
            $0.member("text", page.text)
          }
        }
      }
    }
  }

  private func write(_ finding: Diagnostic, reason: String?, to json: inout JSONWriter) {
    json.object { json in
      json.member("rule", finding.rule.name)
      json.member("severity", finding.severity.rawValue)
      json.member("message", finding.message)
      json.key("source")
      writePlace(finding.span, to: &json)
      if let subject = finding.subject { json.member("subject", subject) }
      if let reason { json.member("answer", reason) }
    }
  }

  private func write(_ entities: [EntityIndex], as key: String, to json: inout JSONWriter) {
    json.key(key)
    json.array { json in
      for entity in entities { json.string(name(of: entity)) }
    }
  }

  private func writeLink(
    _ relation: Relation, _ end: String, _ other: EntityIndex, to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("relation", relation.rawValue)
      json.member(end, name(of: other))
    }
  }

  private func writePlace(_ span: SourceSpan, to json: inout JSONWriter) {
    let file = sources[span.file]
    json.object { json in
      json.member("path", file.path)
      json.key("line")
      json.integer(file.line(at: Int(span.start)))
    }
  }

  /// The id within the model, with the other model's in front for what lies elsewhere.
  private func name(of entity: EntityIndex) -> String {
    workspace.model(of: entity) == model
      ? workspace[entity].id.value.text : workspace.qualifiedID(of: entity)
  }

  private func write(_ fields: FieldSet, to json: inout JSONWriter) {
    json.object { json in
      for entry in fields.entries {
        json.key(entry.key.value)
        write(entry.value, to: &json)
      }
    }
  }

  private func write(_ value: FieldValue, to json: inout JSONWriter) {
    switch value {
    case .flag(let flag): json.boolean(flag.value)
    case .list(let items, _):
      json.array { json in
        for item in items { write(item, to: &json) }
      }
    case .record(let fields, _): write(fields, to: &json)
    case .text, .phrase, .number, .date, .interval, .reference: json.string(value.text)
    }
  }
}

extension EvidenceReading.Outcome {
  /// The outcome in an export.
  var name: String {
    switch self {
    case .passed: "passed"
    case .failed: "failed"
    case .mixed: "mixed"
    case .skipped: "skipped"
    case .missing: "missing"
    case .noReport: "no-report"
    case .unreadable: "unreadable"
    }
  }
}
