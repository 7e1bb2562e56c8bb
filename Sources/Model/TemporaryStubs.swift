internal import Diagnostics
internal import Markup
func sourceSpan(of part: Range<Int>, inScalar node: YAMLNode, file: SourceFile) -> SourceSpan { node.span }
