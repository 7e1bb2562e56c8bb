import ArgumentParser
import Diagnostics
import Driver

/// When to colour what is printed.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  /// The style of a stream.
  ///
  /// Without a choice, `NO_COLOR` says no, `CLICOLOR_FORCE` says yes, and else a terminal does.
  func style(for stream: Stream) -> Style {
    Style(isColoured: isColoured(stream), width: stream.width)
  }

  private func isColoured(_ stream: Stream) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      if isSet("NO_COLOR") {
        false
      } else if isSet("CLICOLOR_FORCE"), environmentVariable("CLICOLOR_FORCE") != "0" {
        true
      } else {
        stream.isTerminal && environmentVariable("TERM") != "dumb"
      }
    }
  }

  private func isSet(_ name: String) -> Bool { environmentVariable(name)?.isEmpty == false }
}

/// The option that every command which prints for people has.
struct ColorOption: ParsableArguments {
  @Option(help: "When to colour the output: auto, always or never.")
  var color: ColorChoice = .auto
}
