import Testing

@Suite struct DriverPlaceholder {}
