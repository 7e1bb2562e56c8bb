internal import Diagnostics
internal import Markup
package enum Wording: String, CaseIterable, Sendable { case aws, threatComposer = "threat-composer" }
func sourceSpan(of part: Range<Int>, inScalar node: YAMLNode, file: SourceFile) -> SourceSpan { node.span }
package struct StatementText: Sendable { let sentence: String }
extension Lowering { func statement(in head: YAMLNode?, _ kind: Kind) -> StatementText? { nil } }
extension Linker { mutating func linkStatements() {} }
package enum StatementRole: String, Sendable, Hashable, CaseIterable { case source, prerequisites, action, impact, goals, assets }
