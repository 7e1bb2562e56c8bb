import CCMarkGFM
import Synchronization

/// A syntax tree owned by cmark-gfm, freed when it goes out of scope.
///
/// This file is the only one that knows cmark-gfm. Nothing leaves it but Swift values, and nodes
/// that may be used for as long as the tree is borrowed.
struct CMarkTree: ~Copyable {
  private let parser: OpaquePointer
  private let document: OpaquePointer

  /// Parses the bytes; cmark-gfm accepts any input, so this cannot fail.
  init(parsing bytes: ArraySlice<UInt8>) {
    let parser = Self.makeParser()
    // The parser copies what it is fed, so the borrowed pointer does not outlive the closure.
    bytes.withUnsafeBytes { buffer in
      let characters = buffer.assumingMemoryBound(to: CChar.self)
      cmark_parser_feed(parser, characters.baseAddress, characters.count)
    }
    self.parser = parser
    self.document = Self.finish(parser)
  }

  deinit {
    cmark_node_free(document)
    cmark_parser_free(parser)
  }

  var root: CMarkNode { CMarkNode(document) }

  // Registering twice at once aborts the process; a constant is initialized once.
  private static let registerExtensions: Void = cmark_gfm_core_extensions_ensure_registered()

  private static func makeParser() -> OpaquePointer {
    _ = registerExtensions
    let options =
      CMARK_OPT_SOURCEPOS | CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE
      | CMARK_OPT_FULL_INFO_STRING
    guard let parser = cmark_parser_new(options) else { fatalError("out of memory") }
    for name in ["table", "strikethrough", "autolink", "tasklist"] {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    return parser
  }

  /// Runs the inline phase, one thread at a time.
  ///
  /// cmark-gfm 0.29 keeps the special characters of the attached extensions in process-wide tables
  /// that it changes while it parses inlines; two threads at once lose each other's strikethroughs.
  private static func finish(_ parser: OpaquePointer) -> OpaquePointer {
    var root: OpaquePointer?
    inlinePhase.withLock { _ in root = cmark_parser_finish(parser) }
    guard let root else { fatalError("out of memory") }
    return root
  }

  private static let inlinePhase = Mutex(())
}

/// A node of a tree; must not be kept beyond the life of the tree.
struct CMarkNode {
  enum Kind {
    case quote, item, html, paragraph, thematicBreak, footnoteDefinition, table, code
    case list(start: Int?, isTight: Bool)
    case heading(level: Int)
    case text, softBreak, lineBreak, codeSpan, htmlInline, emphasis, strong, strikethrough
    case link, image, footnoteReference
    /// A document, a row, a cell, or a kind that this program has never heard of.
    case other
  }

  private let pointer: OpaquePointer

  fileprivate init(_ pointer: OpaquePointer) {
    self.pointer = pointer
  }

  var kind: Kind {
    let type = cmark_node_get_type(pointer)
    switch type {
    case CMARK_NODE_TEXT: return .text
    case CMARK_NODE_SOFTBREAK: return .softBreak
    case CMARK_NODE_LINEBREAK: return .lineBreak
    case CMARK_NODE_CODE: return .codeSpan
    case CMARK_NODE_HTML_INLINE: return .htmlInline
    case CMARK_NODE_EMPH: return .emphasis
    case CMARK_NODE_STRONG: return .strong
    case CMARK_NODE_LINK: return .link
    case CMARK_NODE_IMAGE: return .image
    case CMARK_NODE_FOOTNOTE_REFERENCE: return .footnoteReference
    case CMARK_NODE_PARAGRAPH: return .paragraph
    case CMARK_NODE_HEADING: return .heading(level: Int(cmark_node_get_heading_level(pointer)))
    case CMARK_NODE_BLOCK_QUOTE: return .quote
    case CMARK_NODE_LIST: return .list(start: listStart, isTight: listIsTight)
    case CMARK_NODE_ITEM: return .item
    case CMARK_NODE_CODE_BLOCK: return .code
    case CMARK_NODE_HTML_BLOCK: return .html
    case CMARK_NODE_THEMATIC_BREAK: return .thematicBreak
    case CMARK_NODE_FOOTNOTE_DEFINITION: return .footnoteDefinition
    case threatpress_type_table(): return .table
    case threatpress_type_strikethrough(): return .strikethrough
    default: return .other
    }
  }

  private var listStart: Int? {
    let isOrdered = cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST
    return isOrdered ? Int(cmark_node_get_list_start(pointer)) : nil
  }

  private var listIsTight: Bool { cmark_node_get_list_tight(pointer) != 0 }
}

extension CMarkNode {
  /// The 1-based lines of a block; 0 where cmark-gfm does not know.
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
  /// The 1-based byte in the line at which a block starts.
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }

  /// The text of a leaf.
  var literal: String { string(cmark_node_get_literal(pointer)) }
  var destination: String { string(cmark_node_get_url(pointer)) }
  var title: String { string(cmark_node_get_title(pointer)) }
  /// What follows an opening fence.
  var info: String { string(cmark_node_get_fence_info(pointer)) }

  var isFenced: Bool {
    var (length, offset, character): (Int32, Int32, CChar) = (0, 0, 0)
    return cmark_node_get_fenced(pointer, &length, &offset, &character) != 0
  }

  /// Whether a task is done; `nil` where the item is no task.
  var isChecked: Bool? {
    // The extension gives the item its own name and changes nothing else about it.
    let isTask = string(cmark_node_get_type_string(pointer)) == "tasklist"
    return isTask ? cmark_gfm_extensions_get_tasklist_item_checked(pointer) : nil
  }

  /// How a table's columns are set: `l`, `c`, `r` or 0 for each.
  var alignments: [UInt8] {
    let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
    guard let letters = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return Array(UnsafeBufferPointer(start: letters, count: count))
  }

  var firstChild: CMarkNode? { cmark_node_first_child(pointer).map(CMarkNode.init) }
  var children: Children { Children(upcoming: cmark_node_first_child(pointer)) }

  /// The children of a node, in order.
  struct Children: Sequence, IteratorProtocol {
    fileprivate var upcoming: OpaquePointer?

    mutating func next() -> CMarkNode? {
      guard let node = upcoming else { return nil }
      upcoming = cmark_node_next(node)
      return CMarkNode(node)
    }
  }

  private func string(_ characters: UnsafePointer<CChar>?) -> String {
    characters.map { String(cString: $0) } ?? ""
  }
}
