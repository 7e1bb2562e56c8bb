package import Diagnostics

extension Rule {
  package static let unsafeTemplatePlace = Rule("unsafe-template-place", .error)
  package static let textAsAddress = Rule("text-as-address", .error)
}

extension HTMLPlace {
  /// What is wrong with showing a value here, if anything.
  func problem(showing name: Located<String>, _ shape: Shape) -> Diagnostic? {
    switch state {
    case .text:
      return nil
    case .rawText:
      if holdsRawText { return unsafe(name, "inside '\(elementName)'") }
      return problem(inTextOnly: "'\(elementName)'", name, shape)
    case .quotedValue(UInt8(ascii: "\"")):
      return problem(inAttribute: name, shape)
    case .quotedValue, .unquotedValue, .beforeValue:
      return unsafe(
        name, "in an attribute's value without double quotes",
        help: "put the value of '\(attributeName)' in double quotes")
    case .tagOpening, .tagName, .tag, .attributeName, .afterAttributeName:
      return unsafe(name, "inside a tag, outside of any attribute's value")
    case .declaration, .comment:
      return unsafe(name, "inside a comment")
    }
  }

  private func problem(inAttribute name: Located<String>, _ shape: Shape) -> Diagnostic? {
    let attribute = attributeName
    if attribute == "style" || attribute == "srcdoc" || attribute.hasPrefix("on") {
      return unsafe(name, "in the attribute '\(attribute)'")
    }
    if let problem = problem(inTextOnly: "the attribute '\(attribute)'", name, shape) {
      return problem
    }
    guard Self.addressAttributes.contains(attribute), shape.present != .url,
      addressPart != .fragment
    else { return nil }
    return needsAddress(name, attribute: attribute, shape)
  }

  private func problem(
    inTextOnly place: String, _ name: Located<String>, _ shape: Shape
  ) -> Diagnostic? {
    guard shape.present == .html else { return nil }
    return Diagnostic(
      .unsafeTemplatePlace, "'\(name.value)' is HTML, and \(place) holds only text", at: name.span)
  }

  /// The attributes whose value a browser may follow or load.
  private static let addressAttributes: Set<String> = [
    "action", "background", "cite", "data", "formaction", "href", "longdesc", "manifest", "ping",
    "poster", "src", "srcset", "usemap", "xlink:href",
  ]
}

private func unsafe(
  _ name: Located<String>, _ place: String, help: String? = nil
) -> Diagnostic {
  Diagnostic(
    .unsafeTemplatePlace, "'\(name.value)' stands \(place), where no value is safe", at: name.span,
    help: help ?? "values may stand between tags and in double-quoted attributes")
}

private func needsAddress(
  _ name: Located<String>, attribute: String, _ shape: Shape
) -> Diagnostic {
  Diagnostic(
    .textAsAddress, "'\(attribute)' takes an address, but '\(name.value)' is \(shape.phrase)",
    at: name.span,
    help: "only names whose reference says 'address', or text after a '#', may stand here")
}
