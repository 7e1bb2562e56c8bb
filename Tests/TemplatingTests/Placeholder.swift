import Testing

@Suite struct TemplatingPlaceholder {}
