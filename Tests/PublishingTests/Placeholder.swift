import Testing

@Suite struct PublishingPlaceholder {}
