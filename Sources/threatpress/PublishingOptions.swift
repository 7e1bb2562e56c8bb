import ArgumentParser
import Driver

/// What everything that publishes a site takes.
struct PublishingOptions: ParsableArguments {
  @Option(help: "The folder to publish to; only one that this program made is ever replaced.")
  var output = "_site"

  @Option(help: "Whom the site is for: internal, or public, which leaves out what is internal.")
  var audience: SiteAudience = .internal

  @Flag(help: "Take every warning for an error.")
  var strict = false

  @Flag(help: "Publish in spite of errors.")
  var keepGoing = false

  var strictness: Strictness { Strictness(isStrict: strict) }
}

extension SiteAudience: ExpressibleByArgument {}
