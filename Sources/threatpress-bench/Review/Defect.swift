/// A kind of mistake in a threat model that a good reviewer finds.
struct Defect: Sendable {
  /// What was done, in a few words.
  let name: String
  /// The rules that may find it.
  let rules: Set<String>
  /// Every place of a workspace at which it can be put in.
  let injections: @Sendable (WorkspaceText) -> [Injection]

  init(
    _ name: String, _ rules: Set<String>,
    _ injections: @escaping @Sendable (WorkspaceText) -> [Injection]
  ) {
    self.name = name
    self.rules = rules
    self.injections = injections
  }
}

/// A workspace with one defect.
struct Injection {
  let workspace: WorkspaceText
  /// The file that was changed.
  let changed: String
  /// The file in which the finding belongs; `nil` where any will do.
  let path: String?
  /// The text under the finding.
  let mark: String
}

extension WorkspaceText {
  /// Takes a key out of each block of a kind that has it and meets a condition; the finding is
  /// under the block's id.
  func without(
    _ key: String, in kind: String, mark: String? = nil,
    where condition: (Block) -> Bool = { _ in true }
  ) -> [Injection] {
    (kind == "model" ? models : blocks(kind)).filter(condition).compactMap { block in
      lines(ofKey: key, in: block).map {
        Injection(
          workspace: replacing($0, of: block.path, with: []), changed: block.path,
          path: block.path, mark: mark ?? block.id)
      }
    }
  }

  /// Gives a key another value in each block of a kind that meets a condition; the finding is under
  /// the mark, or under the block's id.
  func with(
    _ key: String, _ value: String, in kind: String, mark: String? = nil,
    where condition: (Block) -> Bool = { _ in true }
  ) -> [Injection] {
    (kind == "model" ? models : blocks(kind)).filter(condition).map { block in
      let place =
        lines(ofKey: key, in: block) ?? block.lines.lowerBound + 1..<block.lines.lowerBound + 1
      return Injection(
        workspace: replacing(place, of: block.path, with: ["\(key): \(value)"]),
        changed: block.path, path: block.path, mark: mark ?? block.id)
    }
  }

  /// Changes one line of a file in each place that a function finds.
  func changing(
    _ change: (_ path: String, _ line: String) -> (line: String, mark: String)?
  ) -> [Injection] {
    files.sorted { $0.key < $1.key }.flatMap { path, lines in
      lines.indices.compactMap { index in
        change(path, lines[index]).map {
          Injection(
            workspace: replacing(index..<index + 1, of: path, with: [$0.line]), changed: path,
            path: path, mark: $0.mark)
        }
      }
    }
  }

  /// Adds lines to the end of each file that starts a model.
  func adding(
    _ lines: [String], mark: String, where condition: (Block) -> Bool = { _ in true }
  ) -> [Injection] {
    models.filter { !$0.path.contains("library") && condition($0) }.map { model in
      let end = files[model.path]?.count ?? 0
      return Injection(
        workspace: replacing(end..<end, of: model.path, with: lines), changed: model.path,
        path: model.path, mark: mark)
    }
  }
}
