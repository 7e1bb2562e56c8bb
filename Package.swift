// swift-tools-version: 6.2
import PackageDescription

/// Every target is held to the same strictness, so that a file can move between targets unchanged.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// Puts the rule pages of a target, or the default theme, into the binary as text.
let embedText: Target.PluginUsage = .plugin(name: "EmbedText")

let package = Package(
  name: "threatpress",
  products: [.executable(name: "threatpress", targets: ["threatpress"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
  ],
  targets: [
    // The only C.
    .systemLibrary(
      name: "CCMarkGFM",
      pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]
    ),
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CLinux"),

    // The compiler, front to back.
    .target(name: "Diagnostics", swiftSettings: strict),
    .target(
      name: "Markup",
      dependencies: ["CCMarkGFM", "CLibYAML", "Diagnostics"],
      exclude: ["RulePages"],
      swiftSettings: strict,
      plugins: [embedText]
    ),
    .target(
      name: "Model",
      dependencies: ["Markup", "Diagnostics"],
      exclude: ["RulePages"],
      swiftSettings: strict,
      plugins: [embedText]
    ),
    .target(
      name: "Checks",
      dependencies: ["Model", "Diagnostics"],
      exclude: ["RulePages"],
      swiftSettings: strict,
      plugins: [embedText]
    ),
    .target(
      name: "Interchange",
      dependencies: ["CExpat", "Model", "Diagnostics"],
      swiftSettings: strict
    ),
    .target(
      name: "Templating",
      dependencies: ["Diagnostics"],
      exclude: ["RulePages"],
      swiftSettings: strict,
      plugins: [embedText]
    ),
    .target(
      name: "Publishing",
      dependencies: ["Model", "Markup", "Templating", "Diagnostics"],
      swiftSettings: strict,
      plugins: [embedText]
    ),
    .target(
      name: "Driver",
      dependencies: [
        "CLibCrypto", "CLinux", "Diagnostics", "Markup", "Model", "Checks", "Interchange",
        "Templating", "Publishing",
      ],
      exclude: ["RulePages"],
      swiftSettings: strict,
      plugins: [embedText]
    ),

    // Shows a workspace while it is being written; the only room that knows HTTP.
    .target(
      name: "Preview",
      dependencies: [
        "CLinux", "Diagnostics", "Driver",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ],
      swiftSettings: strict
    ),

    // The tool.
    .executableTarget(
      name: "threatpress",
      dependencies: [
        "Driver", "Preview",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),

    // Measures the tool against what its work costs at the least.
    .executableTarget(
      name: "threatpress-bench",
      dependencies: ["CCMarkGFM"],
      swiftSettings: strict
    ),

    // Build only.
    .executableTarget(name: "embed-text", swiftSettings: strict),
    .plugin(
      name: "EmbedText",
      capability: .buildTool(),
      dependencies: ["embed-text"],
      path: "Sources/EmbedText"
    ),

    // Tests.
    .target(
      name: "TestSupport",
      dependencies: ["Diagnostics"],
      path: "Tests/TestSupport",
      swiftSettings: strict
    ),
    .testTarget(
      name: "DiagnosticsTests",
      dependencies: ["Diagnostics", "TestSupport"],
      exclude: ["Golden"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "MarkupTests",
      dependencies: ["Markup", "TestSupport"],
      exclude: ["Golden"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ModelTests",
      dependencies: ["Model", "Markup", "TestSupport"],
      exclude: ["Golden", "Oracle"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ChecksTests",
      dependencies: ["Checks", "Driver", "Interchange", "Model", "Markup", "TestSupport"],
      exclude: ["Golden"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "InterchangeTests",
      dependencies: ["Interchange", "Model", "Diagnostics", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "TemplatingTests",
      dependencies: ["Templating", "TestSupport"],
      exclude: ["Golden"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "PublishingTests",
      dependencies: ["Publishing", "TestSupport"],
      exclude: ["Golden"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "DriverTests",
      dependencies: ["Driver", "TestSupport"],
      exclude: ["Golden", "RealModels"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "PreviewTests",
      dependencies: ["Preview", "Driver"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "CommandTests",
      dependencies: ["Driver", "TestSupport"],
      exclude: ["Golden", "Schemas"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "BrowserTests",
      dependencies: ["Driver", "TestSupport"],
      exclude: ["Gate", "Print/requirements.txt"],
      swiftSettings: strict
    ),
  ],
  swiftLanguageModes: [.v6]
)
