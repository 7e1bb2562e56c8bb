extension PageShape {
  /// What template writers have to know of a page: every name with what it stands for, those that
  /// a section brings into scope below it.
  package var reference: String {
    var text = "{{…}} in \(Theme.path(of: name)):\n"
    shape.describe(depth: 1, into: &text)
    return text
  }
}

extension RecordShape {
  fileprivate func describe(depth: Int, into text: inout String) {
    for slot in slots {
      text += String(repeating: "  ", count: depth)
      text += "\(slot.name) (\(slot.shape.words)): \(slot.summary)\n"
      slot.shape.scope?.describe(depth: depth + 1, into: &text)
    }
  }
}
